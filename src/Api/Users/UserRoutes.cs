using Softswitch.Api.Answers;
using Softswitch.Api.Extensions;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Users;

internal sealed class UserRoutes : TableRoutes<UserConfig, UserId, UserInput, UserItem>
{
    protected override string Path => "/tenants/{tenant}/users";

    protected override string Noun => "user";

    protected override RouteNotes Notes(string summary) => new("Users", summary)
    {
        Example = """{ "name": "Anna de Vries", "extension": "next", "email": "anna@example.org", "channels": [{ "name": "acme101" }] }""",
    };

    protected override ITable<UserConfig, UserId> Table(ApiRequest request) =>
        new TenantTable<UserConfig, UserId>(request.Service<IConfigurationStore>().Users, request.Tenant);

    protected override bool TryParseKey(string? text, out UserId key) => UserId.TryParse(text, out key);

    protected override UserId KeyOf(UserConfig config) => config.Id;

    protected override UserConfig Take(UserInput input, string? key, ApiRequest request, FieldErrors errors)
    {
        var given = errors.User("id", input.Id);
        errors.Require(key is null || given is null || given.ToString() == key, "id", "fixed", "id cannot be changed");
        UserId? current = UserId.TryParse(key, out var parsed) ? parsed : null;
        errors.Require(key is null || input.Channels is null, "channels", "fixed", "channels are created with a new user only; change them by themselves");
        UserChannels.Check(input.Channels, errors);
        return new UserConfig(
            current ?? given ?? new UserId(request.Options.NewId()),
            input.Name,
            input.Extension,
            input.Language,
            input.AreaCode,
            input.Email,
            input.OfferSecondCall,
            errors.Take<UserRights>("rights", input.Rights),
            input.Number,
            input.Anonymous,
            input.EmergencyNumber,
            errors.Take<NumberCategory>("barred", input.Barred),
            input.DialOutGroup,
            input.Pin);
    }

    protected override Task<(StoreResult Result, UserConfig Config)> Store(
        ITable<UserConfig, UserId> table, UserConfig config, long? expected, ApiRequest request) =>
        config.Extension == NextFree.Word
            ? NextFree.Store(request, "extension", number => config with { Extension = number }, each => table.Put(each, expected, request.Actor, request.Cancellation))
            : base.Store(table, config, expected, request);

    protected override async Task<(UserItem Item, Problem? Problem)> Complete(UserInput input, UserConfig config, UserItem item, ApiRequest request)
    {
        if (input.Channels is not { Count: > 0 } channels)
            return (item, null);
        var (created, problem) = await new UserChannels(request).Create(config.Id, channels);
        return (item with { Channels = created }, problem);
    }

    protected override UserItem Show(Stored<UserConfig> stored) => new()
    {
        Id = stored.Value.Id.ToString(),
        Name = stored.Value.Name,
        Extension = stored.Value.Extension,
        Language = stored.Value.Language,
        AreaCode = stored.Value.AreaCode,
        Email = stored.Value.Email,
        OfferSecondCall = stored.Value.OfferSecondCall,
        Rights = FlagNames.Show(stored.Value.Rights),
        Number = stored.Value.Number,
        Anonymous = stored.Value.Anonymous,
        EmergencyNumber = stored.Value.EmergencyNumber,
        Barred = FlagNames.Show(stored.Value.Barred),
        DialOutGroup = stored.Value.DialOutGroup,
        Version = stored.Version,
    };
}
