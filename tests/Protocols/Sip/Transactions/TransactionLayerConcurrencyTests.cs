using System.Text;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;
using Softswitch.Protocols.Timers;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

public sealed class TransactionLayerConcurrencyTests
{
    private const int Threads = 4;
    private const int Transactions = 3_000;

    private readonly TimerWheel _wheel = new(nowMs: 0);
    private readonly CountingUser _user = new();
    private readonly TransactionLayer _layer;

    public TransactionLayerConcurrencyTests() =>
        _layer = new TransactionLayer(_user, _wheel, SipTimers.Standard, TransactionLimits.Standard);

    [Fact]
    public void Request_received_by_several_threads_opens_one_transaction()
    {
        RunOnAllThreads(message =>
        {
            for (var i = 0; i < Transactions; i++)
            {
                Receive(message, Messages.Request("INVITE", Branch(i)));
                Receive(message, Messages.Request("ACK", Branch(i), toTag: "b1"));
            }
        });
        Assert.Equal(Transactions, _user.Requests);
        AssertAllEnds();
    }

    [Fact]
    public void Response_received_by_several_threads_while_others_cancel_is_one_outcome()
    {
        var started = Enumerable.Range(0, Transactions).Select(Start).ToArray();
        RunOnAllThreads(message =>
        {
            for (var i = 0; i < Transactions; i++)
            {
                Receive(message, Messages.Response(180, "INVITE", Branch(i)));
                started[i].Cancel(default, 0);
                Receive(message, Messages.Response(487, "INVITE", Branch(i)));
            }
        });
        Assert.Equal(Transactions, _user.Outcomes);
        AssertAllEnds();
    }

    private static string Branch(int i) => $"z9hG4bK-{i}";

    private ClientTransaction Start(int i) => _layer.Start(
        Encoding.Latin1.GetBytes(Messages.Request("INVITE", Branch(i))), SipMethod.Invite,
        Encoding.Latin1.GetBytes(Branch(i)), NullFlow.Instance, _user, 0)!;

    private void Receive(SipMessage message, string text)
    {
        SipParser.Parse(Encoding.Latin1.GetBytes(text), message, SipLimits.Default);
        if (message.IsRequest)
            _layer.ReceiveRequest(message, NullFlow.Instance, 0);
        else
            _layer.ReceiveResponse(message, NullFlow.Instance, 0);
    }

    private static void RunOnAllThreads(Action<SipMessage> work)
    {
        var failures = new List<Exception>();
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            try
            {
                work(new SipMessage());
            }
            catch (Exception e)
            {
                lock (failures)
                {
                    failures.Add(e);
                }
            }
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        Assert.Empty(failures);
    }

    private void AssertAllEnds()
    {
        for (var now = 0; now <= 80_000; now += 1_000)
            _wheel.Advance(now);
        Assert.Equal(0, _layer.Counters.TotalActive);
        Assert.Equal(0, _wheel.Count);
    }
}
