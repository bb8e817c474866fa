namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>How much the transaction layer holds at most.</summary>
/// <param name="MaxTransactions">Transactions from which requests that open something new are refused.</param>
/// <param name="MaxTransactionsInDialogs">Transactions from which also CANCEL and requests in dialogs are refused.</param>
public sealed record TransactionLimits(int MaxTransactions = 400_000, int MaxTransactionsInDialogs = 450_000)
{
    public static TransactionLimits Standard { get; } = new();
}
