namespace Softswitch.Protocols.Sip.Transactions;

internal static class TransactionActionsExtensions
{
    /// <summary>Whether any of <paramref name="some"/> is to be done; unlike HasFlag it never boxes, optimised or not.</summary>
    public static bool Include(this TransactionActions actions, TransactionActions some) =>
        (actions & some) != TransactionActions.None;
}
