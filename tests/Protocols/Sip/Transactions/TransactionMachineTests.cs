using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

public sealed class TransactionMachineTests
{
    private const string InviteClientRows = """
        Calling TimerA -> Calling Resend A -
        Calling TimerB -> Terminated StopTimers,InformTimeout,Terminate - -
        Calling TransportError -> Terminated StopTimers,InformTransportError,Terminate - -
        Calling Cancel -> CancelPending - - -
        Calling Provisional -> Proceeding StopTimers,PassToUser - C
        Calling Success -> Accepted StopTimers,PassToUser - M
        Calling Failure -> Completed StopTimers,SendAck,PassToUser - D
        CancelPending TimerA -> CancelPending Resend A -
        CancelPending TimerB -> Terminated StopTimers,InformTimeout,Terminate - -
        CancelPending TransportError -> Terminated StopTimers,InformTransportError,Terminate - -
        CancelPending Cancel -> CancelPending - - -
        CancelPending Provisional -> Cancelling StopTimers,SendCancel,PassToUser - Cancel
        CancelPending Success -> Accepted StopTimers,PassToUser - M
        CancelPending Failure -> Completed StopTimers,SendAck,PassToUser - D
        Proceeding Provisional -> Proceeding PassToUser - C
        Proceeding Success -> Accepted StopTimers,PassToUser - M
        Proceeding Failure -> Completed StopTimers,SendAck,PassToUser - D
        Proceeding Cancel -> Cancelling SendCancel - Cancel
        Proceeding TimerC -> Cancelling SendCancel - Cancel
        Proceeding TransportError -> Terminated StopTimers,InformTransportError,Terminate - -
        Cancelling Provisional -> Cancelling PassToUser - -
        Cancelling Success -> Accepted StopTimers,PassToUser - M
        Cancelling Failure -> Completed StopTimers,SendAck,PassToUser - D
        Cancelling TimerCancel -> Terminated StopTimers,InformTimeout,Terminate - -
        Cancelling TransportError -> Terminated StopTimers,InformTransportError,Terminate - -
        Accepted Success -> Accepted PassToUser - -
        Accepted TimerM -> Terminated StopTimers,Terminate - -
        Completed Failure -> Completed Resend - -
        Completed TimerD -> Terminated StopTimers,Terminate - -
        Completed TransportError -> Terminated StopTimers,Terminate - -
        """;

    private const string NonInviteClientRows = """
        Trying TimerE -> Trying Resend E -
        Trying TimerF -> Terminated StopTimers,InformTimeout,Terminate - -
        Trying TransportError -> Terminated StopTimers,InformTransportError,Terminate - -
        Trying Provisional -> Proceeding PassToUser - -
        Trying Success -> Completed StopTimers,PassToUser - K
        Trying Failure -> Completed StopTimers,PassToUser - K
        Proceeding TimerE -> Proceeding Resend E -
        Proceeding TimerF -> Terminated StopTimers,InformTimeout,Terminate - -
        Proceeding TransportError -> Terminated StopTimers,InformTransportError,Terminate - -
        Proceeding Provisional -> Proceeding PassToUser - -
        Proceeding Success -> Completed StopTimers,PassToUser - K
        Proceeding Failure -> Completed StopTimers,PassToUser - K
        Completed TimerK -> Terminated StopTimers,Terminate - -
        """;

    private const string InviteServerRows = """
        Proceeding Request -> Proceeding Resend - -
        Proceeding TimerTrying -> Proceeding SendTrying - -
        Proceeding TimerC -> Terminated StopTimers,InformTimeout,Terminate - -
        Proceeding TransportError -> Proceeding InformTransportError - -
        Proceeding Provisional -> Proceeding StopTimers,Send - C
        Proceeding Success -> Accepted StopTimers,Send - L
        Proceeding Failure -> Completed StopTimers,Send G H
        Accepted Success -> Accepted Send - -
        Accepted Ack -> Accepted PassToUser - -
        Accepted TransportError -> Accepted InformTransportError - -
        Accepted TimerL -> Terminated StopTimers,Terminate - -
        Completed Request -> Completed Resend - -
        Completed TimerG -> Completed Resend G -
        Completed TimerH -> Terminated StopTimers,InformTimeout,Terminate - -
        Completed TransportError -> Completed InformTransportError - -
        Completed Ack -> Confirmed StopTimers - I
        Confirmed TimerI -> Terminated StopTimers,Terminate - -
        """;

    private const string NonInviteServerRows = """
        Trying Provisional -> Proceeding Send - -
        Trying Success -> Completed StopTimers,Send - J
        Trying Failure -> Completed StopTimers,Send - J
        Trying TransportError -> Trying InformTransportError - -
        Trying TimerF -> Terminated StopTimers,InformTimeout,Terminate - -
        Proceeding Request -> Proceeding Resend - -
        Proceeding Provisional -> Proceeding Send - -
        Proceeding Success -> Completed StopTimers,Send - J
        Proceeding Failure -> Completed StopTimers,Send - J
        Proceeding TransportError -> Proceeding InformTransportError - -
        Proceeding TimerF -> Terminated StopTimers,InformTimeout,Terminate - -
        Completed Request -> Completed Resend - -
        Completed TransportError -> Completed InformTransportError - -
        Completed TimerJ -> Terminated StopTimers,Terminate - -
        """;

    [Fact]
    public void InviteClient_unreliable_follows_the_table() =>
        new MachineTable(InviteClientRows).AssertMatches((s, i) => InviteClientMachine.Apply(s, i, reliable: false));

    [Fact]
    public void InviteClient_reliable_ends_with_the_ack() =>
        new MachineTable(InviteClientRows.Replace(
                "Completed StopTimers,SendAck,PassToUser - D",
                "Terminated StopTimers,SendAck,PassToUser,Terminate - -", StringComparison.Ordinal))
            .AssertMatches((s, i) => InviteClientMachine.Apply(s, i, reliable: true));

    [Fact]
    public void NonInviteClient_unreliable_follows_the_table() =>
        new MachineTable(NonInviteClientRows)
            .AssertMatches((s, i) => NonInviteClientMachine.Apply(s, i, reliable: false));

    [Fact]
    public void NonInviteClient_reliable_ends_with_the_final_response() =>
        new MachineTable(NonInviteClientRows.Replace(
                "Completed StopTimers,PassToUser - K",
                "Terminated StopTimers,PassToUser,Terminate - -", StringComparison.Ordinal))
            .AssertMatches((s, i) => NonInviteClientMachine.Apply(s, i, reliable: true));

    [Fact]
    public void InviteServer_unreliable_follows_the_table() =>
        new MachineTable(InviteServerRows).AssertMatches((s, i) => InviteServerMachine.Apply(s, i, reliable: false));

    [Fact]
    public void InviteServer_reliable_repeats_nothing_and_ends_with_the_ack() =>
        new MachineTable(InviteServerRows
                .Replace("Send G H", "Send - H", StringComparison.Ordinal)
                .Replace("Confirmed StopTimers - I", "Terminated StopTimers,Terminate - -", StringComparison.Ordinal))
            .AssertMatches((s, i) => InviteServerMachine.Apply(s, i, reliable: true));

    [Fact]
    public void NonInviteServer_unreliable_follows_the_table() =>
        new MachineTable(NonInviteServerRows)
            .AssertMatches((s, i) => NonInviteServerMachine.Apply(s, i, reliable: false));

    [Fact]
    public void NonInviteServer_reliable_ends_with_the_final_response() =>
        new MachineTable(NonInviteServerRows.Replace(
                "Completed StopTimers,Send - J", "Terminated StopTimers,Send,Terminate - -", StringComparison.Ordinal))
            .AssertMatches((s, i) => NonInviteServerMachine.Apply(s, i, reliable: true));

    [Fact]
    public void Start_sets_the_timers_of_the_transport()
    {
        Assert.Equal((SipTimer.A, SipTimer.B), TimersOf(InviteClientMachine.Start(reliable: false)));
        Assert.Equal((SipTimer.None, SipTimer.B), TimersOf(InviteClientMachine.Start(reliable: true)));
        Assert.Equal((SipTimer.E, SipTimer.F), TimersOf(NonInviteClientMachine.Start(reliable: false)));
        Assert.Equal((SipTimer.None, SipTimer.F), TimersOf(NonInviteClientMachine.Start(reliable: true)));
        Assert.Equal((SipTimer.Trying, SipTimer.C), TimersOf(InviteServerMachine.Start()));
        Assert.Equal((SipTimer.None, SipTimer.F), TimersOf(NonInviteServerMachine.Start()));
    }

    private static (SipTimer, SipTimer) TimersOf(Transition step) => (step.Repeat, step.Deadline);
}
