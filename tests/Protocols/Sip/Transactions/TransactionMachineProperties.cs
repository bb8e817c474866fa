using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

public sealed class TransactionMachineProperties
{
    private static readonly Func<TransactionState, TransactionInput, bool, Transition>[] Machines =
    [
        InviteClientMachine.Apply, NonInviteClientMachine.Apply, InviteServerMachine.Apply, NonInviteServerMachine.Apply,
    ];

    private static readonly Func<bool, Transition>[] Starts =
    [
        InviteClientMachine.Start, NonInviteClientMachine.Start,
        _ => InviteServerMachine.Start(), _ => NonInviteServerMachine.Start(),
    ];

    [Fact]
    public void Any_history_then_silence_ends_the_transaction() =>
        Prop.ForAll(Histories(), history =>
        {
            var run = new MachineRun(Machines[history.Kind], Starts[history.Kind], history.Reliable);
            foreach (var input in history.Inputs)
                run.Feed(input);
            return run.RunOut() == TransactionState.Terminated;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Client_gets_one_outcome_whatever_arrives() =>
        Prop.ForAll(Histories(), history =>
        {
            if (history.Kind > 1)
                return true;
            var run = new MachineRun(Machines[history.Kind], Starts[history.Kind], history.Reliable);
            foreach (var input in history.Inputs)
                run.Feed(input);
            run.RunOut();
            // Only the 2xx of an INVITE may be passed up more than once.
            return run.Outcomes == 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Terminated_is_the_end_whatever_arrives() =>
        Prop.ForAll(Histories(), history => history.Inputs.All(input =>
            Machines[history.Kind](TransactionState.Terminated, input, history.Reliable)
                == Transition.Ignored(TransactionState.Terminated)))
            .QuickCheckThrowOnFailure();

    private static Arbitrary<History> Histories() =>
        (from kind in Gen.Choose(0, 3)
         from reliable in Gen.Elements(true, false)
         from inputs in Gen.Elements(Enum.GetValues<TransactionInput>()).ArrayOf()
         select new History(kind, reliable, inputs)).ToArbitrary();

    private sealed record History(int Kind, bool Reliable, TransactionInput[] Inputs);
}
