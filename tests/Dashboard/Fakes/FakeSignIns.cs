using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Tests.Fakes;

/// <summary>Sign-ins of a test; remembers what it was asked. Of a query it regards tenant, extension, place and limit.</summary>
internal sealed class FakeSignIns : ISignInStore
{
    public List<SignInRecord> All { get; } = [];

    public List<SignInQuery> Asked { get; } = [];

    public static SignInRecord Record(int number, SignInOutcome outcome = SignInOutcome.Right, string extension = "600") => new(
        Sample.CallId(number), 2, Sample.Tenant, 1_767_600_000_000 + number * 1000L,
        new SignInEntry(new(extension), "Shift <b>", null, $"90{number}", "5", null, outcome, outcome == SignInOutcome.Right ? "Anna" : null));

    public void Append(SignInRecord record) => throw new NotSupportedException();

    public ValueTask<Page<SignInRecord>> Query(TenantId tenant, SignInQuery query, CancellationToken cancellation = default)
    {
        Asked.Add(query);
        var place = SignInPosition.TryParse(query.After, out var after) ? after.At : long.MaxValue;
        var found = All.Where(each => each.Tenant == tenant && each.At < place && (query.Extension ?? each.Entry.Extension) == each.Entry.Extension)
            .OrderByDescending(each => each.At).Take(query.Limit + 1).ToImmutableArray();
        return ValueTask.FromResult(found.Length <= query.Limit
            ? new Page<SignInRecord>(found, null)
            : new Page<SignInRecord>(found[..query.Limit], SignInPosition.Of(found[query.Limit - 1]).ToString()));
    }
}
