using System.Buffers;
using System.Globalization;
using System.Text;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Records;

/// <summary>
/// Writes records as CSV (RFC 4180): UTF-8, a row of names first, times as ISO 8601 in UTC. It reads a page, writes it, and only then reads the
/// next: whoever downloads slowly holds no more than a page in memory and nothing in the database.
/// </summary>
internal static class RecordCsv
{
    public const string MediaType = "text/csv";

    private static readonly string[] Names =
    [
        "call", "started", "ringing", "answered", "ended", "talk_seconds", "direction", "verdict", "caller_number", "caller_name", "caller_channel",
        "caller_user", "caller_trunk", "dialled", "called", "destination", "called_channel", "called_user", "called_trunk", "sip_status", "q850_cause",
        "hung_up_by", "reason", "presumed",
    ];

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Returns how many rows were written besides the names.</summary>
    public static async Task<long> Write(ICdrStore records, TenantId tenant, CdrQuery query, Stream output, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        AddRow(text, Names);
        long rows = 0;
        string? next = null;
        do
        {
            var page = await records.Query(tenant, query with { After = next, Limit = PageRequest.MaxLimit }, cancellation);
            foreach (var record in page.Items)
                AddRow(text, Cells(record));

            // What goes out is waited for: a client that reads nothing holds up the next question.
            await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
            await output.FlushAsync(cancellation);
            text.Clear();
            rows += page.Items.Length;
            next = page.Next;
        }
        while (next is not null);
        return rows;
    }

    internal static void AddRow(StringBuilder text, IEnumerable<string?> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            text.Append(Quoted(Safe(cell ?? "")));
        }

        text.Append("\r\n");
    }

    // RFC 4180 2.5 to 2.7.
    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    /// <summary>
    /// Spreadsheets take a cell that begins with one of these for a formula: a quote before it makes it text. A number of '+' and digits alone
    /// is left as it is: as a formula it is itself.
    /// </summary>
    internal static string Safe(string cell) =>
        cell.Length == 0 || !IsRisky(cell[0]) || IsPlainNumber(cell) ? cell : "'" + cell;

    private static bool IsRisky(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    private static bool IsPlainNumber(string cell) => cell[0] == '+' && cell.Length > 1 && cell.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static IEnumerable<string?> Cells(CdrRecord record)
    {
        var called = record.CalledLeg;
        yield return record.Call.ToString();
        yield return At(record.Started);
        yield return At(record.Ringing);
        yield return At(record.Answered);
        yield return At(record.Ended);
        yield return Number(record.Talked / 1000);
        yield return record.Direction.ToString();
        yield return record.Verdict;
        yield return record.Caller.Number;
        yield return record.Caller.Name;
        yield return record.Caller.Channel?.Value;
        yield return record.Caller.User?.ToString();
        yield return record.Caller.Trunk;
        yield return record.Dialled;
        yield return record.Called;
        yield return record.Destination;
        yield return called?.Party.Channel?.Value;
        yield return called?.Party.User?.ToString();
        yield return called?.Party.Trunk;
        yield return Number(record.SipStatus);
        yield return Number(record.Q850Cause);
        yield return record.HangUp.ToString();
        yield return called?.Reason;
        yield return record.Presumed ? "true" : "false";
    }

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    internal static string? At(long? milliseconds) => milliseconds is { } known
        ? DateTimeOffset.FromUnixTimeMilliseconds(known).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
        : null;
}
