using Softswitch.Domain.Tenants;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Import;

/// <summary>Names what of a file cannot be stored because another tenant has it.</summary>
internal static class ImportTaken
{
    public static async Task NameChannels(SqlSession session, TenantId tenant, ImportPlan plan, ImportErrors errors)
    {
        foreach (var (path, channel) in plan.AllChannels.TakeWhile(_ => !errors.IsFull))
        {
            var owner = await session.First(
                "SELECT tenant, name FROM channels WHERE name_key = $1", row => row.Text(0) + "/" + row.Text(1), channel.Name.ToLowerInvariant());
            if (owner != $"{tenant}/{channel.Name}")
                errors.Add(path + ".name", "unique", "this channel name is taken");
        }
    }

    public static async Task NameDids(SqlSession session, TenantId tenant, ImportPlan plan, ImportErrors errors)
    {
        for (var i = 0; i < plan.Dids.Length && !errors.IsFull; i++)
        {
            var owner = await session.First("SELECT tenant FROM dids WHERE number = $1", row => row.Text(0), plan.Dids[i].Number);
            if (owner != tenant.Value)
                errors.Add($"dids[{i}].number", "unique", "this number belongs to another tenant");
        }
    }
}
