using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Softswitch.Dashboard.Forms;

/// <summary>The fields of a form as the tree that their names make: <c>group.members[0]</c>.</summary>
internal sealed partial class FormNode
{
    /// <summary>Ticked on a row that is to go.</summary>
    public const string Remove = "remove";

    // Left out where they are empty these would be taken for something else; so each is refused by its own name.
    private static readonly string[] Kept = ["startDay", "endDay", "name", "extension"];

    private readonly Dictionary<string, FormNode> _members = new(StringComparer.Ordinal);
    private readonly SortedList<int, FormNode> _rows = [];
    private string _value = "";

    private bool IsBlank => _value.Length == 0 && _members.Values.All(each => each.IsBlank) && _rows.Values.All(each => each.IsBlank);

    private bool IsRemoved => _members.TryGetValue(Remove, out var tick) && tick._value.Length > 0;

    /// <summary>What is not named like a field is left out.</summary>
    public static FormNode Of(IEnumerable<KeyValuePair<string, string>> values)
    {
        var root = new FormNode();
        foreach (var (path, value) in values)
        {
            if (Path().IsMatch(path))
                root.At(path)._value = value;
        }

        return root;
    }

    /// <summary>The fields of what is stored.</summary>
    public static FormNode Of(JsonNode? json)
    {
        var node = new FormNode();
        switch (json)
        {
            case JsonObject members:
                foreach (var (name, member) in members)
                    node._members[name] = Of(member);
                break;
            case JsonArray rows:
                for (var i = 0; i < rows.Count; i++)
                    node._rows[i] = Of(rows[i]);
                break;
            case not null:
                node._value = json.ToString();
                break;
        }

        return node;
    }

    /// <summary>Takes out rows that are blank or are to go, and counts the others anew.</summary>
    public void Tidy()
    {
        var left = _rows.Values.Where(row => !row.IsBlank && !row.IsRemoved).ToList();
        _rows.Clear();
        foreach (var row in left)
            _rows.Add(_rows.Count, row);
        foreach (var node in _rows.Values.Concat(_members.Values))
            node.Tidy();
    }

    /// <summary>Every field that is not empty, and those that are missed, by its name.</summary>
    public void Write(IDictionary<string, string> values, string path = "")
    {
        if (_value.Length > 0)
            values[path] = _value;
        foreach (var (name, member) in _members)
        {
            var field = path.Length == 0 ? name : $"{path}.{name}";
            member.Write(values, field);
            if (member.IsBlank && Kept.Contains(name, StringComparer.Ordinal))
                values[field] = "";
        }

        foreach (var (i, row) in _rows)
            row.Write(values, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
    }

    /// <summary>As the interface of programs takes it; what is empty is not given.</summary>
    public JsonNode? ToJson()
    {
        if (_rows.Count > 0)
            return new JsonArray([.. _rows.Values.Select(row => row.ToJson())]);
        if (_members.Count == 0)
            return _value.Length == 0 ? null : JsonValue.Create(_value);
        var members = new JsonObject();
        foreach (var (name, member) in _members)
        {
            if (!member.IsBlank)
                members[name] = member.ToJson();
            else if (Kept.Contains(name, StringComparer.Ordinal))
                members[name] = "";
        }

        return members;
    }

    private FormNode At(string path)
    {
        var node = this;
        foreach (Match step in Step().Matches(path))
        {
            node = step.Groups["row"] is { Success: true } row
                ? Child(node._rows, int.Parse(row.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
                : Child(node._members, step.Groups["name"].Value);
        }

        return node;
    }

    private static FormNode Child<TKey>(IDictionary<TKey, FormNode> children, TKey key)
    {
        if (children.TryGetValue(key, out var child))
            return child;
        return children[key] = new FormNode();
    }

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]{0,40}(\.[a-z][A-Za-z0-9]{0,40}|\[[0-9]{1,4}\]){0,8}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();

    [GeneratedRegex(@"\[(?<row>[0-9]+)\]|(?<name>[A-Za-z0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
