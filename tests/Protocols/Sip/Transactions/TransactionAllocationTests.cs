using System.Text;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;
using Softswitch.Protocols.Timers;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

/// <summary>What a transaction costs in memory, its pooled message aside.</summary>
public sealed class TransactionAllocationTests
{
    private const int Transactions = 500;
    private const int BytesPerTransaction = 400;

    private readonly TimerWheel _wheel = new(nowMs: 0);
    private readonly CountingUser _user = new();
    private readonly TransactionLayer _layer;

    public TransactionAllocationTests() =>
        _layer = new TransactionLayer(_user, _wheel, SipTimers.Standard, TransactionLimits.Standard);

    [Fact]
    public void Server_transaction_stays_within_its_budget() => AssertBudget(i =>
    {
        var request = new SipMessage();
        SipParser.Parse(Encoding.ASCII.GetBytes(Messages.Request("INVITE", $"z9hG4bK-{i}")), request, SipLimits.Default);
        return () => _layer.ReceiveRequest(request, NullFlow.Instance, _user.NowMs);
    });

    [Fact]
    public void Client_transaction_stays_within_its_budget() => AssertBudget(i =>
    {
        var branch = Encoding.ASCII.GetBytes($"z9hG4bK-{i}");
        var request = Encoding.ASCII.GetBytes(Messages.Request("BYE", $"z9hG4bK-{i}"));
        return () => _layer.Start(request, SipMethod.Bye, branch, NullFlow.Instance, _user, _user.NowMs);
    });

    private void AssertBudget(Func<int, Action> prepare)
    {
        // Fills the pools and grows the tables; these transactions end before the measured ones begin.
        Measure(prepare, first: 0);
        for (; _user.NowMs < 70_000; _user.NowMs += 1_000)
            _wheel.Advance(_user.NowMs);
        Assert.InRange(Measure(prepare, Transactions), 1, BytesPerTransaction);
    }

    private static long Measure(Func<int, Action> prepare, int first)
    {
        long allocated = 0;
        for (var i = first; i < first + Transactions; i++)
        {
            var act = prepare(i);
            var before = GC.GetAllocatedBytesForCurrentThread();
            act();
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }
        return allocated / Transactions;
    }
}
