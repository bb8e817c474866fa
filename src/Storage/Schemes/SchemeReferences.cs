using System.Collections.Immutable;
using System.Globalization;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Schemes;

/// <summary>Holds a scheme against what else there is in its tenant.</summary>
internal static class SchemeReferences
{
    public static async Task<ImmutableArray<FieldError>> Check(ChangeScope scope, SchemeConfig config, string country)
    {
        var errors = new FieldErrors();
        foreach (var error in SchemeRules.CheckCountry(config, country))
            errors.Add(error.Field, error.Rule, error.Message);
        var others = await SchemeTable.All(scope);
        others.RemoveAll(other => other.Value.Name == config.Name);
        errors.Require(others.Count < SchemeRules.MaxSchemes, "name", "range", $"a tenant has at most {SchemeRules.MaxSchemes} schemes");
        await CheckEntries(errors, scope, config, Owners(others.Select(other => other.Value)));
        await CheckOverride(errors, scope, config);
        await CheckSwitched(errors, scope, config);
        return errors.ToImmutable();
    }

    private static async Task CheckEntries(FieldErrors errors, ChangeScope scope, SchemeConfig config, Dictionary<string, string> owners)
    {
        if (config.Plans.All(plan => plan.Entries.Length == 0))
            return;
        var dids = await Names(scope, "SELECT number FROM dids WHERE tenant = $1");
        var extensions = await Names(scope, "SELECT number FROM extensions WHERE tenant = $1");
        var refusing = await RoutingUses.NotForNumbers(scope);
        for (var i = 0; i < config.Plans.Length; i++)
        {
            for (var j = 0; j < config.Plans[i].Entries.Length; j++)
            {
                var (entry, field) = (config.Plans[i].Entries[j], $"plans[{i}].entries[{j}]");
                errors.Require(dids.Contains(entry.Number), $"{field}.number", "unknown", $"{entry.Number} is no DID of this tenant");
                errors.Require(extensions.Contains(entry.Extension), $"{field}.extension", "unknown", $"there is no extension {entry.Extension}");
                if (refusing.TryGetValue(entry.Extension, out var reason))
                    errors.Add($"{field}.extension", "kind", $"extension {entry.Extension}: {reason}");
                if (owners.TryGetValue(entry.Number, out var owner))
                    errors.Add($"{field}.number", "unique", $"{entry.Number} is in the scheme {owner}, and a DID is in one scheme only");
            }
        }
    }

    private static async Task CheckOverride(FieldErrors errors, ChangeScope scope, SchemeConfig config)
    {
        var stored = await SchemeOverrideTable.FindRow(scope.Session, scope.Tenant, config.Name);
        if (stored?.Value is not { } switched || !switched.Holds(DateTimeOffset.FromUnixTimeMilliseconds(scope.At)))
            return;
        errors.Require(
            config.Plans.Any(plan => plan.Number == switched.Plan),
            "plans", "in-use", string.Create(CultureInfo.InvariantCulture, $"the scheme is switched to plan {switched.Plan}: switch back first"));
    }

    private static async Task CheckSwitched(FieldErrors errors, ChangeScope scope, SchemeConfig config)
    {
        foreach (var indicator in await RoutingTable.All(scope, ExtensionType.Indicator))
        {
            foreach (var (_, scheme, plan) in IndicatorPlaces.PlansOf(indicator))
            {
                errors.Require(
                    scheme != config.Name || plan is null || config.Plans.Any(each => each.Number == plan),
                    "plans", "in-use", string.Create(CultureInfo.InvariantCulture, $"the indicator {indicator.Extension} switches to plan {plan}: let it do something else first"));
            }
        }
    }

    private static Dictionary<string, string> Owners(IEnumerable<SchemeConfig> schemes)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var scheme in schemes)
        {
            foreach (var entry in scheme.Plans.SelectMany(plan => plan.Entries))
                owners.TryAdd(entry.Number, scheme.Name);
        }

        return owners;
    }

    private static async Task<HashSet<string>> Names(ChangeScope scope, string sql) =>
        [.. await scope.Session.All(sql, row => row.Text(0), scope.Tenant.Value)];
}
