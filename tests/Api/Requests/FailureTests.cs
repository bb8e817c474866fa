using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tests.Requests;

public sealed class FailureTests
{
    private const string Call = "tenants/acme/calls/00000001000000000000000000000000";

    [Fact]
    public async Task Lost_database_is_temporary_and_says_when_to_come_back()
    {
        var store = new AwayStore();
        await using var host = new ApiHost { Adjust = services => services.AddSingleton<IConfigurationStore>(store) };
        await host.InitializeAsync();
        var sending = host.As("Reader.acme").Send("GET", "tenants/acme/users");
        await sending.Refused(HttpStatusCode.ServiceUnavailable);
        Assert.NotNull((await sending).Headers.RetryAfter);
    }

    [Fact]
    public async Task Lost_database_does_not_turn_a_good_key_into_a_bad_one()
    {
        await using var host = new ApiHost { Adjust = services => services.AddSingleton<IApiKeyStore>(new AwayKeys()) };
        await host.InitializeAsync();
        await host.As("Reader.acme").Send("GET", "tenants/acme").Refused(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Bug_is_told_without_its_details()
    {
        await using var host = new ApiHost();
        await host.InitializeAsync();
        host.Grains[(typeof(ICallGrain), "acme/00000001000000000000000000000000")] = new ThrowingCall(new InvalidOperationException("secret detail"));
        var problem = await host.As("Reader.acme").Send("GET", Call).Refused(HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("secret", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_that_takes_too_long_is_given_up()
    {
        await using var host = new ApiHost();
        await host.InitializeAsync();
        var stuck = new ThrowingCall(null);
        host.Grains[(typeof(ICallGrain), "acme/00000001000000000000000000000000")] = stuck;
        var sending = host.As("Reader.acme").Send("GET", Call);
        await stuck.Asked;
        host.Time.Advance(host.Options.Timeout);
        await sending.Refused(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Too_many_requests_of_one_key_wait_while_others_go_on()
    {
        await using var host = new ApiHost { Options = ApiHost.Generous with { PerKey = new(0.01, 3), PerAddress = new(1000, 1000) } };
        await host.InitializeAsync();
        var client = host.As("Reader.acme");
        for (var i = 0; i < 3; i++)
            await client.Send("GET", "tenants/acme").Expect(HttpStatusCode.OK);
        var sending = client.Send("GET", "tenants/acme");
        await sending.Refused(HttpStatusCode.TooManyRequests);
        Assert.True((await sending).Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        await host.As("Reader.beta").Send("GET", "tenants/beta").Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guessing_keys_is_bounded_by_address()
    {
        await using var host = new ApiHost { Options = ApiHost.Generous with { PerKey = new(100, 100), PerAddress = new(0.01, 5) } };
        await host.InitializeAsync();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            var client = host.As(null);
            client.DefaultRequestHeaders.Authorization = new("Bearer", $"guess{i}");
            answers.Add((await client.Send("GET", "tenants")).StatusCode);
        }

        Assert.Equal(5, answers.Count(answer => answer == HttpStatusCode.Unauthorized));
        Assert.Equal(3, answers.Count(answer => answer == HttpStatusCode.TooManyRequests));
    }

    private sealed class AwayKeys : IApiKeyStore
    {
        public ValueTask<ApiKey?> Verify(string secret, CancellationToken cancellation = default) => throw new StorageUnavailableException();

        public ValueTask<ImmutableArray<ApiKey>> List(TenantId? tenant, CancellationToken cancellation = default) => throw new StorageUnavailableException();

        public Task<StoreResult> Create(ApiKeyConfig config, Actor by, CancellationToken cancellation = default) => throw new StorageUnavailableException();

        public Task<StoreResult> Delete(TenantId? tenant, ApiKeyId id, Actor by, CancellationToken cancellation = default) => throw new StorageUnavailableException();
    }
}
