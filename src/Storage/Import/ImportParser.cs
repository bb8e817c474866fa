using System.Collections.Immutable;
using System.Text.Json;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Storage.Import;

/// <summary>Reads the file of docs/import.md, strictly: whatever it does not know is an error.</summary>
internal static class ImportParser
{
    public const int MaxBytes = 64 << 20;
    public const int MaxUsers = 100_000;
    public const int MaxDids = 200_000;
    public const int MaxServices = 1_000;
    public const int MaxOthers = 10_000;
    private const int Format = 1;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ImportJson.MaxDepth, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Null, with errors, when the file is not even JSON of the right shape.</summary>
    public static async Task<ImportPlan?> Parse(Stream file, ImportErrors errors, CancellationToken cancellation)
    {
        var bytes = await ReadAll(file, cancellation);
        if (bytes is null)
        {
            errors.Add("", "length", $"the file has at most {MaxBytes >> 20} MB");
            return null;
        }
        try
        {
            using var document = JsonDocument.Parse(bytes.Value, Options);
            return ParseRoot(document.RootElement, errors);
        }
        catch (JsonException exception)
        {
            errors.Add("", "format", $"the file is not valid JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}, or nested too deep");
        }
        catch (InvalidOperationException)
        {
            // Text that is not valid UTF-8 or holds half a surrogate pair shows only when it is read.
            errors.Add("", "format", "the file holds text that is not valid UTF-8");
        }
        return null;
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAll(Stream file, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var part = new byte[81920];
        int read;
        while ((read = await file.ReadAsync(part, cancellation)) > 0)
        {
            if (buffer.Length + read > MaxBytes)
                return null;
            buffer.Write(part, 0, read);
        }
        var all = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        return all.Span.StartsWith("\uFEFF"u8) ? all[3..] : all;
    }

    private static ImportPlan ParseRoot(JsonElement root, ImportErrors errors)
    {
        var fields = new JsonFields(root, "", errors);
        if (fields.OptionalNumber("format") != Format)
            errors.Add("format", "unknown", $"format is {Format}");
        var tenant = fields.Object("tenant") is { } element ? ImportItem.Read<TenantConfig>(element, "tenant", errors) : null;
        var users = Items(fields, "users", MaxUsers, errors, (item, path) => User(item, path, errors));
        var channels = Items(fields, "channels", MaxUsers, errors, (item, path) => Channel(new JsonFields(item, path, errors)));
        var dids = Items(fields, "dids", MaxDids, errors, (item, path) => Did(new JsonFields(item, path, errors)));
        var services = Items(fields, "services", MaxServices, errors, (item, path) => Service(new JsonFields(item, path, errors)));
        var sections = Sections(fields, errors);
        fields.Finish();
        return new ImportPlan(tenant ?? new TenantConfig("", ""), users, dids, services) { Channels = channels, Sections = sections };
    }

    private static ImportSections Sections(JsonFields fields, ImportErrors errors) => new()
    {
        Sounds = Items<SoundConfig>(fields, "sounds", errors),
        MusicClasses = Items<MusicClassConfig>(fields, "musicClasses", errors),
        Prompts = Items<ImportPrompt>(fields, "prompts", errors),
        DialOutGroups = Items<DialOutGroupConfig>(fields, "dialOutGroups", errors),
        Routing = Items<RoutingConfig>(fields, "routing", errors),
        Schemes = [.. Items<ImportScheme>(fields, "schemes", errors).Select(scheme => scheme.ToConfig())],
        PrivacyGroups = Items<PrivacyGroupConfig>(fields, "privacyGroups", errors),
        Webhooks = Items<WebhookConfig>(fields, "webhooks", errors),
    };

    // Where one cannot be read the file is refused, so it does not matter that those behind it have another place.
    private static ImmutableArray<T> Items<T>(JsonFields fields, string name, ImportErrors errors)
        where T : class =>
        [.. Items(fields, name, MaxOthers, errors, (item, path) => ImportItem.Read<T>(item, path, errors)).OfType<T>()];

    private static ImmutableArray<T> Items<T>(
        JsonFields fields, string name, int max, ImportErrors errors, Func<JsonElement, string, T> parse)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var (item, path) in fields.List(name))
        {
            if (items.Count == max)
                errors.Add(name, "length", $"{name} has at most {max} items");
            if (items.Count == max || errors.IsFull)
                break;
            items.Add(parse(item, path));
        }
        return items.ToImmutable();
    }

    private static ImportUser User(JsonElement element, string path, ImportErrors errors)
    {
        var fields = new JsonFields(element, path, errors);
        var id = fields.OptionalUser("id");
        var user = new UserConfig(
            id ?? default,
            fields.RequiredText("name"),
            id is null ? fields.RequiredText("extension") : fields.OptionalText("extension"),
            fields.OptionalText("language"),
            fields.OptionalText("areaCode"),
            fields.OptionalText("email"),
            fields.Flag("offerSecondCall", otherwise: true),
            fields.Names<UserRights>("rights", (a, b) => a | b),
            fields.OptionalText("number"),
            fields.Flag("anonymous", otherwise: false),
            fields.OptionalText("emergencyNumber"),
            fields.Names<NumberCategory>("barred", (a, b) => a | b),
            fields.OptionalText("dialOutGroup"),
            fields.OptionalText("pin"));
        var channels = fields.List("channels").Select(item => Channel(new JsonFields(item.Item, item.Path, errors))).ToImmutableArray();
        var reach = fields.OptionalItem("reach") is { } settings ? ImportItem.Read<ReachConfig>(settings, path + ".reach", errors) : null;
        fields.Finish();
        return new ImportUser(user, channels, reach);
    }

    private static ChannelConfig Channel(JsonFields fields)
    {
        var channel = new ChannelConfig(
            fields.RequiredText("name"),
            null,
            fields.OptionalNumber("callLimit") ?? ChannelConfig.DefaultCallLimit,
            fields.Name("dtmf", DtmfMethod.Rfc4733),
            fields.Name("encryption", Encryption.Optional),
            fields.OptionalText("language"),
            fields.OptionalText("country"),
            fields.OptionalText("areaCode"),
            fields.OptionalText("emergencyCallbackNumber"),
            fields.OptionalText("password"),
            FraudLimits(fields));
        fields.Finish();
        return channel;
    }

    private static FraudLimitsConfig? FraudLimits(JsonFields of)
    {
        if (of.OptionalObject("fraudLimits") is not { } fields)
            return null;
        var limits = new FraudLimitsConfig(
            fields.OptionalNumber("callsPerMinute"),
            fields.OptionalNumber("callsAtOnce"),
            fields.OptionalNumber("costlyPerHour"),
            fields.OptionalAmount("spendPerHour"),
            fields.OptionalAmount("spendPerDay"),
            fields.OptionalFlag("endsCalls"));
        fields.Finish();
        return limits;
    }

    private static DidConfig Did(JsonFields fields)
    {
        var did = new DidConfig(fields.RequiredText("number"), fields.RequiredText("extension"));
        fields.Finish();
        return did;
    }

    private static ServiceConfig Service(JsonFields fields)
    {
        var service = new ServiceConfig(
            fields.RequiredText("extension"), fields.RequiredName<ServiceKind>("kind"), fields.OptionalText("music"), fields.OptionalSound("sound"),
            fields.OptionalText("pin"), fields.OptionalFlag("records") ?? false);
        fields.Finish();
        return service;
    }
}
