namespace Softswitch.Domain.Lamps;

/// <summary>The messages of a mailbox.</summary>
/// <param name="New">Not heard yet, those that are urgent included.</param>
/// <param name="Old">Heard and kept, likewise.</param>
public sealed record LampMessages(int New, int Old, int UrgentNew = 0, int UrgentOld = 0)
{
    public static readonly LampMessages None = new(0, 0);
}
