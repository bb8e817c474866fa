using System.Collections.Immutable;
using System.Text.Json;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Storage.Import;

/// <summary>Reads the file of docs/import.md, strictly: whatever it does not know is an error.</summary>
internal static class ImportParser
{
    public const int MaxBytes = 64 << 20;
    public const int MaxUsers = 100_000;
    public const int MaxDids = 200_000;
    public const int MaxServices = 1_000;
    private const int Format = 1;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, CommentHandling = JsonCommentHandling.Skip };

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
        var tenant = fields.Object("tenant") is { } element ? Tenant(new JsonFields(element, "tenant", errors)) : new TenantConfig("", "");
        var users = Items(fields, "users", MaxUsers, errors, (item, path) => User(item, path, errors));
        var dids = Items(fields, "dids", MaxDids, errors, (item, path) => Did(new JsonFields(item, path, errors)));
        var services = Items(fields, "services", MaxServices, errors, (item, path) => Service(new JsonFields(item, path, errors)));
        fields.Finish();
        return new ImportPlan(tenant, users, dids, services);
    }

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

    private static TenantConfig Tenant(JsonFields fields)
    {
        var otherwise = new TenantConfig("", "");
        var tenant = new TenantConfig(
            fields.RequiredText("id"),
            fields.RequiredText("name"),
            fields.OptionalText("sipDomain"),
            fields.OptionalText("country") ?? otherwise.Country,
            fields.OptionalText("timeZone") ?? otherwise.TimeZone,
            fields.OptionalText("language") ?? otherwise.Language,
            fields.OptionalNumber("extensionLength"),
            fields.OptionalText("companyName"),
            fields.OptionalText("companyNumber"),
            fields.Flag("showsCompanyName", otherwise: true),
            fields.Flag("showsCompanyNumber", otherwise: true),
            fields.OptionalText("emergencyNumber"),
            fields.Names<NumberCategory>("barred", (a, b) => a | b),
            fields.Name("encryption", otherwise.Encryption),
            FraudLimits(fields));
        fields.Finish();
        return tenant;
    }

    private static ImportUser User(JsonElement element, string path, ImportErrors errors)
    {
        var fields = new JsonFields(element, path, errors);
        var user = new UserConfig(
            default,
            fields.RequiredText("name"),
            fields.RequiredText("extension"),
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
        fields.Finish();
        return new ImportUser(user, channels);
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
