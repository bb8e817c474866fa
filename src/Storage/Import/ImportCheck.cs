using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Services;
using Softswitch.Domain.Users;
using Softswitch.Storage.Configuration;

namespace Softswitch.Storage.Import;

/// <summary>The rules every item must pass, and those between the items of one file.</summary>
internal static class ImportCheck
{
    public static void Check(ImportPlan plan, ImportErrors errors)
    {
        errors.AddUnder("tenant", TenantTable.Check(plan.Tenant));
        var length = plan.Tenant.ExtensionLength ?? FirstLength(plan);
        for (var i = 0; i < plan.Users.Length && !errors.IsFull; i++)
            CheckUser(plan.Users[i], $"users[{i}]", length, errors);
        foreach (var (path, channel) in plan.AllChannels.TakeWhile(_ => !errors.IsFull))
            errors.AddUnder(path, ChannelRules.Check(channel));
        for (var i = 0; i < plan.Services.Length && !errors.IsFull; i++)
            errors.AddUnder($"services[{i}]", ServiceRules.Check(plan.Services[i], length));
        for (var i = 0; i < plan.Dids.Length && !errors.IsFull; i++)
            errors.AddUnder($"dids[{i}]", DidRules.Check(plan.Dids[i]));
        SectionCheck.Check(plan.Sections, length, errors);
        CheckOnce(plan, errors);
    }

    private static void CheckUser(ImportUser item, string path, int? length, ImportErrors errors)
    {
        // The id may be given when it is stored; any will do for the rules.
        var id = new UserId(Guid.AllBitsSet);
        errors.AddUnder(path, UserRules.Check(item.User with { Id = id }, length));
        if (item.Channels.Length > UserRules.MaxChannels)
            errors.Add(path + ".channels", "length", $"a user has at most {UserRules.MaxChannels} channels");
        if (item.Reach is not { } reach)
            return;
        errors.AddUnder(path + ".reach", ReachRules.Check(reach with { UserId = id }, length));
        if (reach.UserId != default)
            errors.Add(path + ".reach.userId", "unknown", "there is no such field");
    }

    private static void CheckOnce(ImportPlan plan, ImportErrors errors)
    {
        errors.RequireOnce(plan.Extensions.Select(item => (item.Path, item.Number)), "this extension is in the file twice");
        errors.RequireOnce(plan.AllChannels.Select(item => (item.Path + ".name", item.Channel.Name.ToLowerInvariant())), "this channel is in the file twice");
        errors.RequireOnce(plan.Dids.Select((did, i) => ($"dids[{i}].number", did.Number)), "this number is in the file twice");
        errors.RequireOnce(
            plan.Users.Select((item, i) => ($"users[{i}].id", item.User.Id)).Where(item => item.Id != default).Select(item => (item.Item1, item.Id.ToString())),
            "this user is in the file twice");
    }

    private static int? FirstLength(ImportPlan plan) =>
        ExtensionNumber.TryParse(plan.OfOneLength.FirstOrDefault().Number, out var first) ? first.Value.Length : null;
}
