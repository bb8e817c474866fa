using System.Text.Json;
using System.Text.Json.Nodes;
using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Forms;

namespace Softswitch.Dashboard.Changes;

/// <summary>One change, with what exactly was changed.</summary>
public sealed record ChangeLine(AuditEntry Entry, ImmutableArray<ChangeField> Fields)
{
    public static ChangeLine Of(AuditEntry entry)
    {
        var (before, after) = (Values(entry.Before), Values(entry.After));
        var names = before.Keys.Concat(after.Keys).Distinct(StringComparer.Ordinal);
        return new ChangeLine(entry,
        [
            .. names.Select(name => new ChangeField(name, before.GetValueOrDefault(name, ""), after.GetValueOrDefault(name, "")))
                .Where(field => field.Before != field.After),
        ]);
    }

    private static Dictionary<string, string> Values(string? json)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            FormNode.Of(json is null ? null : JsonNode.Parse(json)).Write(values);
        }
        catch (JsonException)
        {
            values[""] = json!;
        }

        return values;
    }
}
