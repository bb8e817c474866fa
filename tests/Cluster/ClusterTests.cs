using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Cluster.Tests.Nodes;
using Softswitch.Support.Postgres;
using Softswitch.Support.Switch;

namespace Softswitch.Cluster.Tests;

/// <summary>Two nodes as two processes: what each can do for the other, and what is left when one is gone.</summary>
public sealed class ClusterTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Rounds = 4;
    private const string Echo = "600";
    private static readonly TimeSpan CallBudget = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongBudget = TimeSpan.FromMinutes(6);

    [ClusterFact]
    public async Task Phone_at_one_node_called_at_the_other_is_seen_at_both()
    {
        await using var nodes = await TwoNodes.StartAsync(server);
        var callee = TwoNodes.Account(102);
        await TwoNodes.RegisterAsync(nodes.First, callee);

        // The INVITE comes from the caller's node, and so the answers go there.
        await using var called = SippPhone.Start(nodes.Second, callee, new Scenario().Invited().Answer().Byed(), budget: LongBudget);
        await using var caller = SippPhone.Start(
            nodes.Second, TwoNodes.Account(101), new Scenario().Invite().Answered().Byed(), "102", LongBudget, others: called);

        foreach (var node in new[] { nodes.First, nodes.Second })
        {
            await TwoNodes.EventuallyAsync(
                async () => (await NodeApi.LiveCallsAsync(node)).Count == 1 && await NodeApi.RegisteredAsync(node) is ["demo102"],
                () => $"No call or no phone is seen.\n{node.Log}");
        }

        // It lasts until it was seen, however long a busy machine takes for that.
        await TwoNodes.EventuallyAsync(
            () => Task.FromResult(Talking(nodes.First.Log) + Talking(nodes.Second.Log) == 1), () => $"The call never began.\n{nodes.Second.Log}");
        await NodeApi.HangUpAsync(nodes.First, Assert.Single(await NodeApi.LiveCallsAsync(nodes.First)));
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
        await TwoNodes.EventuallyAsync(async () => (await NodeApi.RecordsAsync(nodes.First)).Count == 1, () => "No record is written.");
        Assert.Equal("Answered", Assert.Single(await NodeApi.RecordsAsync(nodes.Second)).Verdict);
        foreach (var node in new[] { nodes.First, nodes.Second })
            await TwoNodes.EventuallyAsync(async () => (await NodeApi.LiveCallsAsync(node)).Count == 0, () => "The call is still seen.");
    }

    [ClusterFact]
    public async Task Calls_whose_grains_die_with_their_node_go_on_and_get_one_record_each()
    {
        await using var nodes = await TwoNodes.StartAsync(server);
        var phones = new List<SippPhone>();
        try
        {
            // Where a grain lives is chance: call until the node that is to die has some.
            for (var round = 0; round < Rounds && !HasCallGrains(nodes); round++)
                await BeginCallsAsync(nodes, phones, 101 + (2 * round));
            Assert.True(HasCallGrains(nodes), nodes.First.Log);

            var calls = await NodeApi.LiveCallsAsync(nodes.Second);
            await nodes.KillFirstAsync();

            foreach (var phone in phones)
                await phone.SucceedsAsync();
            Assert.Contains("goes on here, from the gateway's checkpoint", nodes.Second.Log, StringComparison.Ordinal);
            await TwoNodes.EventuallyAsync(
                async () => (await NodeApi.RecordsAsync(nodes.Second)).Count >= calls.Count, () => $"Records are missing.\n{nodes.Second.Log}");
            var records = await NodeApi.RecordsAsync(nodes.Second);
            Assert.Equal(calls.Order(StringComparer.Ordinal), records.Select(record => record.Call).Order(StringComparer.Ordinal));
            Assert.All(records, record => Assert.Equal("Answered", record.Verdict));
            await TwoNodes.EventuallyAsync(async () => await nodes.CountAsync("Dead") == 1, () => $"Nobody missed the node.\n{nodes.Second.Log}");
        }
        finally
        {
            foreach (var phone in phones)
                await phone.DisposeAsync();
        }
    }

    [ClusterFact]
    public async Task Node_that_is_stopped_leaves_the_cluster_and_the_other_carries_on()
    {
        await using var nodes = await TwoNodes.StartAsync(server);
        var callee = TwoNodes.Account(104);
        await TwoNodes.RegisterAsync(nodes.First, callee);

        Assert.Equal(0, await nodes.First.StopAsync());

        Assert.Equal(1, await nodes.CountAsync("Dead"));
        Assert.Equal(1, await nodes.CountAsync("Active"));
        await using var called = SippPhone.Start(nodes.Second, callee, new Scenario().Invited().Answer().Byed());
        await using var caller = SippPhone.Start(
            nodes.Second, TwoNodes.Account(103), new Scenario().Invite().Answered().Bye(), "104", others: called);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
    }

    [ClusterFact]
    public async Task Change_at_one_node_holds_at_the_other_within_a_second()
    {
        await using var nodes = await TwoNodes.StartAsync(server);
        foreach (var (changed, called, extension) in new[] { (nodes.First, nodes.Second, "300"), (nodes.Second, nodes.First, "301") })
        {
            await DialAsync(called, extension, new Scenario().Invite().Receive("404").AckFailure());
            await NodeApi.AddAsync(changed, "routing", new { extension, name = "Forward", forward = new { to = Echo } });
            await DialAsync(called, extension, new Scenario().Invite().Answered().Pause(200).Bye());
        }
    }

    // Before it calls, sipp takes less than the second.
    private static async Task DialAsync(SwitchProcess node, string extension, Scenario scenario)
    {
        await using var caller = SippPhone.Start(node, TwoNodes.Account(101), scenario, extension);
        await caller.SucceedsAsync();
    }

    private static bool HasCallGrains(TwoNodes nodes) => nodes.First.Log.Contains("Answered -> Talking", StringComparison.Ordinal);

    /// <summary>Two calls at the second node, from one phone to another; they are talking when this returns.</summary>
    private static async Task BeginCallsAsync(TwoNodes nodes, List<SippPhone> phones, int from)
    {
        var expected = (await NodeApi.LiveCallsAsync(nodes.Second)).Count + 2;
        foreach (var (caller, callee) in new[] { (from, from + 1), (from + 1, from) })
        {
            var account = TwoNodes.Account(callee);
            await TwoNodes.RegisterAsync(nodes.Second, account);
            var called = SippPhone.Start(nodes.Second, account, new Scenario().Invited().Answer().Byed(), budget: CallBudget);
            phones.Add(called);
            phones.Add(SippPhone.Start(
                nodes.Second,
                TwoNodes.Account(caller),
                new Scenario().Invite().Answered().Pause(15_000).Bye(),
                callee.ToString(System.Globalization.CultureInfo.InvariantCulture),
                CallBudget,
                others: called));
        }

        // Their grains know before the board does.
        await TwoNodes.EventuallyAsync(
            async () => Talking(nodes.First.Log) + Talking(nodes.Second.Log) >= expected && (await NodeApi.LiveCallsAsync(nodes.Second)).Count >= expected,
            () => $"The calls never began.\n{nodes.Second.Log}");
    }

    private static int Talking(string log) => log.Split("Answered -> Talking").Length - 1;
}
