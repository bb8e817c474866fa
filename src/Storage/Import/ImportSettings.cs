using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Webhooks;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Credentials;

namespace Softswitch.Storage.Import;

/// <summary>Stores what a plan holds beside people, numbers and services, each item by the rules of its kind.</summary>
internal sealed class ImportSettings(ImportPlan plan, TenantTables tables, Vault vault, ImportErrors errors)
{
    /// <summary>Secrets of new webhooks for which the file gave none.</summary>
    public List<GeneratedSecret> Generated { get; } = [];

    /// <summary>How many items are new or changed.</summary>
    public int Changed { get; private set; }

    /// <summary>What users and services name.</summary>
    public async Task PutNamed(ChangeScope scope, ImportSounds sounds)
    {
        await Put(tables.DialOutGroups, scope, "dialOutGroups", plan.Sections.DialOutGroups);
        await Put(tables.MusicClasses, scope, "musicClasses", plan.Sections.MusicClasses.Select(sounds.In));
        await Put(tables.Prompts, scope, "prompts", plan.Sections.Prompts.Select(prompt => sounds.In(prompt.ToConfig())));
    }

    /// <summary>What names users, numbers and services.</summary>
    public async Task PutNaming(ChangeScope scope, ImportSounds sounds, ImportPeople people)
    {
        // Before the indicators that switch them; the default one first, or another would be it in between.
        var schemes = plan.Sections.Schemes.Select((scheme, i) => (scheme, $"schemes[{i}]")).OrderByDescending(item => item.scheme.IsDefault == true);
        foreach (var (scheme, path) in schemes)
            await Put(tables.Schemes, scope, path, scheme);
        await Put(tables.Routing, scope, "routing", plan.Sections.Routing.Select(sounds.In));
        await CheckNumbers(scope);
        for (var i = 0; i < plan.Users.Length && !errors.IsFull; i++)
        {
            if (plan.Users[i].Reach is { } reach)
                await Put(tables.Reach, scope, $"users[{i}].reach", reach with { UserId = people.Users[i] });
        }

        await Put(tables.PrivacyGroups, scope, "privacyGroups", plan.Sections.PrivacyGroups.Select(group => group with
        {
            Members = [.. group.Members.Select(people.IdOf)],
        }));
        await PutWebhooks(scope);
    }

    // Numbers are stored before the plans that may not be for them.
    private async Task CheckNumbers(ChangeScope scope)
    {
        var refusing = await RoutingUses.NotForNumbers(scope);
        foreach (var (i, did) in plan.Dids.Index())
        {
            if (refusing.TryGetValue(did.Extension, out var reason))
                errors.Add($"dids[{i}].extension", "kind", $"extension {did.Extension}: {reason}");
        }
    }

    private async Task PutWebhooks(ChangeScope scope)
    {
        for (var i = 0; i < plan.Sections.Webhooks.Length && !errors.IsFull; i++)
        {
            var webhook = plan.Sections.Webhooks[i];
            if (webhook.Id == default)
                webhook = webhook with { Id = new WebhookId(vault.NewUserId().Value) };
            if (await Put(tables.Webhooks, scope, $"webhooks[{i}]", webhook) is { } secret)
                Generated.Add(new GeneratedSecret(webhook.Id, secret));
        }
    }

    private async Task Put<TConfig, TKey>(ConfigurationTable<TConfig, TKey> table, ChangeScope scope, string section, IEnumerable<TConfig> items)
        where TConfig : class
    {
        foreach (var (i, item) in items.Index())
        {
            if (!errors.IsFull)
                await Put(table, scope, $"{section}[{i}]", item);
        }
    }

    // What was made for it, if anything.
    private async Task<string?> Put<TConfig, TKey>(ConfigurationTable<TConfig, TKey> table, ChangeScope scope, string path, TConfig item)
        where TConfig : class
    {
        var result = await table.Bring(scope, item);
        if (result is StoreResult.Invalid invalid)
            errors.AddUnder(path, invalid.Errors);
        Changed += result is StoreResult.Ok ? 1 : 0;
        return (result as StoreResult.Ok)?.Generated;
    }
}
