using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
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
        var channels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < plan.Users.Length && !errors.IsFull; i++)
            CheckUser(plan.Users[i], $"users[{i}]", length, channels, errors);
        for (var i = 0; i < plan.Services.Length && !errors.IsFull; i++)
            errors.AddUnder($"services[{i}]", ServiceRules.Check(plan.Services[i], length));
        var extensions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, _) in plan.Extensions.Where(extension => !extensions.Add(extension.Number)))
            errors.Add(path, "unique", "this extension is in the file twice");
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < plan.Dids.Length && !errors.IsFull; i++)
        {
            errors.AddUnder($"dids[{i}]", DidRules.Check(plan.Dids[i]));
            if (!numbers.Add(plan.Dids[i].Number))
                errors.Add($"dids[{i}].number", "unique", "this number is in the file twice");
        }
    }

    private static void CheckUser(ImportUser item, string path, int? length, HashSet<string> channels, ImportErrors errors)
    {
        // The id is given when it is stored; any will do for the rules.
        errors.AddUnder(path, UserRules.Check(item.User with { Id = new UserId(Guid.AllBitsSet) }, length));
        if (item.Channels.Length > UserRules.MaxChannels)
        {
            errors.Add(path + ".channels", "length", $"a user has at most {UserRules.MaxChannels} channels");
            return;
        }
        for (var i = 0; i < item.Channels.Length; i++)
        {
            var channelPath = $"{path}.channels[{i}]";
            errors.AddUnder(channelPath, ChannelRules.Check(item.Channels[i]));
            if (!channels.Add(item.Channels[i].Name))
                errors.Add(channelPath + ".name", "unique", "this channel is in the file twice");
        }
    }

    private static int? FirstLength(ImportPlan plan) =>
        ExtensionNumber.TryParse(plan.Extensions.FirstOrDefault().Number, out var first) ? first.Value.Length : null;
}
