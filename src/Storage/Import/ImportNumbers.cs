using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using Softswitch.Storage.Configuration;

namespace Softswitch.Storage.Import;

/// <summary>Sorts the services and DIDs of a plan into what is new and what changed, and takes the numbers of new extensions that lead on.</summary>
internal sealed class ImportNumbers(ImportPlan plan, ImportRows rows, ImportErrors errors)
{
    public void Sort(ChangeScope scope, StoredTenant stored, ImportSounds sounds)
    {
        SortServices(scope, stored, sounds);
        SortRouting(scope, stored);
        SortDids(scope, stored);
    }

    private void SortServices(ChangeScope scope, StoredTenant stored, ImportSounds sounds)
    {
        for (var i = 0; i < plan.Services.Length; i++)
        {
            var service = sounds.In(plan.Services[i]);
            stored.CheckHeard(service, $"services[{i}]", errors);
            if (IsTaken(service.Extension, ExtensionType.Service, $"services[{i}]", stored))
                continue;
            var isOld = stored.Services.TryGetValue(service.Extension, out var before);
            if (!isOld)
                rows.NewExtensions.Add(ExtensionTable.InsertValues(scope.Tenant, ServiceTable.Number(service)));
            if (before == service)
                continue;
            (isOld ? rows.ChangedServices : rows.NewServices).Add(ServiceTable.Values(scope.Tenant, service));
            scope.Audit($"service {service.Extension}", before, service);
        }
    }

    // Before any of them is stored: they may lead to each other.
    private void SortRouting(ChangeScope scope, StoredTenant stored)
    {
        for (var i = 0; i < plan.Sections.Routing.Length; i++)
        {
            var routing = plan.Sections.Routing[i];
            if (!IsTaken(routing.Extension, routing.Type!.Value, $"routing[{i}]", stored) && !stored.Extensions.ContainsKey(routing.Extension))
                rows.NewExtensions.Add(ExtensionTable.InsertValues(scope.Tenant, new ExtensionConfig(routing.Extension, routing.Type!.Value, null)));
        }
    }

    private bool IsTaken(string extension, ExtensionType type, string path, StoredTenant stored)
    {
        if (!stored.Extensions.TryGetValue(extension, out var has) || has == type)
            return false;
        errors.Add(path + ".extension", "unique", $"extension {extension} is taken: it is of type {has}");
        return true;
    }

    private void SortDids(ChangeScope scope, StoredTenant stored)
    {
        var extensions = plan.Extensions.Select(extension => extension.Number).Concat(stored.Extensions.Keys).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < plan.Dids.Length; i++)
        {
            var did = plan.Dids[i];
            var isOld = stored.Dids.TryGetValue(did.Number, out var before);
            if (!extensions.Contains(did.Extension))
                errors.Add($"dids[{i}].extension", "unknown", $"there is no extension {did.Extension}");
            if (before == did)
                continue;
            (isOld ? rows.ChangedDids : rows.NewDids).Add(DidTable.Values(scope.Tenant, did));
            scope.Audit($"did {did.Number}", before, did);
        }
    }
}
