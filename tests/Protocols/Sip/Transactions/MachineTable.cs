using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

/// <summary>
/// The transitions of a machine as text: <c>state input -> next actions repeat deadline</c>, with <c>-</c> for none.
/// Whatever is not listed has to be ignored.
/// </summary>
internal sealed class MachineTable
{
    private readonly Dictionary<(TransactionState, TransactionInput), Transition> _rows = [];

    public MachineTable(string rows)
    {
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            _rows.Add(
                (Enum.Parse<TransactionState>(words[0]), Enum.Parse<TransactionInput>(words[1])),
                new Transition(
                    Enum.Parse<TransactionState>(words[3]),
                    words[4] == "-" ? TransactionActions.None : Enum.Parse<TransactionActions>(words[4]),
                    TimerOf(words[5]),
                    TimerOf(words[6])));
        }
    }

    public void AssertMatches(Func<TransactionState, TransactionInput, Transition> machine)
    {
        foreach (var state in Enum.GetValues<TransactionState>())
        {
            foreach (var input in Enum.GetValues<TransactionInput>())
            {
                var expected = _rows.GetValueOrDefault((state, input), Transition.Ignored(state));
                Assert.Equal((state, input, expected), (state, input, machine(state, input)));
            }
        }
    }

    private static SipTimer TimerOf(string word) => word == "-" ? SipTimer.None : Enum.Parse<SipTimer>(word);
}
