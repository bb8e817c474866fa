using System.Globalization;
using System.Text.Json;

namespace Softswitch.Silo.Explaining;

/// <summary>The stations of an explanation as a tree of lines: why, what happens then, and below that each way on from there.</summary>
internal static class ExplainText
{
    private const int Indent = 2;

    /// <summary>Writes the answer of the API.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static void Write(JsonElement answer, TextWriter to)
    {
        try
        {
            var stations = answer.GetProperty("stations").EnumerateArray().ToDictionary(station => station.GetProperty("number").GetInt32());
            Write(stations, 0, 0, to);
        }
        catch (Exception strange) when (strange is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new JsonException("no list of stations", strange);
        }
    }

    // Each station once: an answer that leads in a circle is none of ours, but this ends.
    private static void Write(Dictionary<int, JsonElement> stations, int number, int depth, TextWriter to)
    {
        if (!stations.Remove(number, out var station))
            return;
        var margin = new string(' ', depth * Indent);
        foreach (var reason in station.GetProperty("reasons").EnumerateArray())
            to.WriteLine($"{margin}{Reason(reason)}");
        to.WriteLine($"{margin}-> {What(station)}");
        foreach (var branch in station.GetProperty("next").EnumerateArray())
        {
            to.WriteLine($"{margin}{new string(' ', Indent)}{branch.GetProperty("when").GetString()}:");
            Write(stations, branch.GetProperty("to").GetInt32(), depth + 2, to);
        }
    }

    private static string Reason(JsonElement reason)
    {
        var (at, name) = (Text(reason, "at"), Text(reason, "name"));
        return $"{Text(reason, "rule")} {at}{(name.Length > 0 ? $" ({name})" : "")}: {Text(reason, "value")}";
    }

    private static string What(JsonElement station)
    {
        var kind = Text(station, "kind");
        var places = string.Join(", ", station.GetProperty("places").EnumerateArray().Select(place => place.GetString()));
        var what = places.Length > 0 ? $"{kind} {places}" : kind == "Rings" ? "Rings nobody" : kind;
        if (station.GetProperty("seconds") is { ValueKind: JsonValueKind.Number } seconds)
            what += string.Create(CultureInfo.InvariantCulture, $", {seconds.GetInt32()} s");
        return Text(station, "prefix") is { Length: > 0 } prefix ? $"{what}, shows \"{prefix}\"" : what;
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";
}
