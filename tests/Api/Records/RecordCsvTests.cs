using Microsoft.Extensions.DependencyInjection;
using Softswitch.Api.Records;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;
using Softswitch.Support.Time;

namespace Softswitch.Api.Tests.Records;

public sealed class RecordCsvTests : HostedTest
{
    private const string Period = "from=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z";
    private static readonly long Start = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    [Fact]
    public async Task File_has_names_and_one_safe_row_for_each_call()
    {
        await Host.Storage.Cdrs.Append(Record(1) with { Caller = new CdrParty(null, null, "+31201234567", "=HYPERLINK(\"http://x\",\"é\")", "carrier") });
        await Host.Storage.Cdrs.Append(Record(2) with { Answered = Start + 2345, Ended = Start + 65_345 });

        var response = await Host.As("Reader.acme").Send("GET", $"tenants/acme/records.csv?{Period}");
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
        Assert.Contains("attachment", response.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("call,started,ringing,answered,ended,talk_seconds,direction,verdict,caller_number,caller_name,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(
            $"{Views.Id(1)},2026-01-05T09:00:00.000Z,,,2026-01-05T09:00:20.000Z,0,Internal,Busy,+31201234567,\"'=HYPERLINK(\"\"http://x\"\",\"\"é\"\")\",,,carrier,102,",
            lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"{Views.Id(2)},2026-01-05T09:00:00.000Z,,2026-01-05T09:00:02.345Z,2026-01-05T09:01:05.345Z,63,", lines[2], StringComparison.Ordinal);
        Assert.Equal(lines[0].Split(',').Length, lines[2].Split(',').Length);
        Assert.Empty(lines[3]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-1", "'-1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("+31+1", "'+31+1")]
    [InlineData("+", "'+")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("+31201234567", "+31201234567")]
    [InlineData("*98", "*98")]
    [InlineData("", "")]
    public void Cell_that_a_spreadsheet_would_run_is_made_text(string cell, string safe) => Assert.Equal(safe, RecordCsv.Safe(cell));

    [Fact]
    public async Task File_of_more_than_a_page_has_every_call_once_in_the_order_of_time()
    {
        await Task.WhenAll(Enumerable.Range(1, 2500).Select(i => Host.Storage.Cdrs.Append(Record(i) with { Started = Start + (i / 2), Ended = Start + 20_000 })));

        var text = await (await Host.As("Reader.acme").Send("GET", $"tenants/acme/records.csv?{Period}&caller=101")).Content.ReadAsStringAsync();
        var rows = text.Split("\r\n")[1..^1].Select(line => line.Split(',')).ToArray();

        Assert.Equal(2500, rows.Select(row => row[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2500, rows.Length);
        Assert.Equal(string.Join(' ', rows.Select(row => row[1]).Order(StringComparer.Ordinal)), string.Join(' ', rows.Select(row => row[1])));
    }

    [Theory]
    [InlineData("", "from:required until:required")]
    [InlineData("from=2026-01-01T00:00:00Z", "until:required")]
    [InlineData("from=2025-01-01T00:00:00Z&until=2026-01-03T00:00:00Z", "until:range")]
    public async Task File_without_a_bounded_period_is_refused(string query, string errors)
    {
        var problem = await Host.As("Reader.acme").Send("GET", $"tenants/acme/records.csv?{query}").Refused(HttpStatusCode.BadRequest);
        Assert.Equal(errors, string.Join(' ', problem.Fields()));
    }

    [Fact]
    public async Task Client_that_goes_away_ends_the_question_that_runs()
    {
        var records = new EndlessRecords(Record(1), quick: 3);
        await using var host = new ApiHost { Adjust = services => services.AddSingleton<ICdrStore>(records) };
        await host.InitializeAsync();

        using (var response = await host.As("Reader.acme").Send("GET", $"tenants/acme/records.csv?{Period}"))
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
            for (var i = 0; i < 4; i++)
                Assert.NotEmpty((await reader.ReadLineAsync())!);
            await Eventually.HoldsAsync(() => Task.FromResult(records.Pages == 4), "the question runs");
            Assert.Equal(0, records.Stopped);
        }

        await Eventually.HoldsAsync(() => Task.FromResult(records.Stopped == 1), "the question was given up");
        Assert.Equal(4, records.Pages);
    }

    [Fact]
    public async Task Caller_with_too_many_downloads_is_told_so_and_free_again_when_one_ends()
    {
        var records = new EndlessRecords(Record(1), quick: 1);
        await using var host = new ApiHost { Options = ApiHost.Generous with { StreamsPerCaller = 1 }, Adjust = services => services.AddSingleton<ICdrStore>(records) };
        await host.InitializeAsync();
        var client = host.As("Reader.acme");

        using (await client.Send("GET", $"tenants/acme/records.csv?{Period}"))
            await client.Send("GET", $"tenants/acme/records.csv?{Period}").Refused(HttpStatusCode.TooManyRequests);

        await Eventually.HoldsAsync(
            async () =>
            {
                using var again = await client.Send("GET", $"tenants/acme/records.csv?{Period}");
                return again.StatusCode == HttpStatusCode.OK;
            },
            "the place was free");
    }

    private static CdrRecord Record(int number) => new(
        Views.Id(number), new TenantId("acme"), Start, null, null, Start + 20_000, new CdrParty(null, null, "101", null), "102", "102", "Busy", 486, 17, HangUpSide.Called,
        [new CdrLeg(LegId.Caller, new CdrParty(null, null, "101", null), null, null, Start, null, null, Start + 20_000, 486, null)]);
}
