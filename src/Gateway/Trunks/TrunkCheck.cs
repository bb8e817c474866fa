namespace Softswitch.Gateway.Trunks;

/// <summary>What an INVITE turned out to be.</summary>
/// <param name="Call">The call of a carrier; null when it is none, or refused.</param>
/// <param name="Refusal">The status to refuse with; 0 when there is a call, or when somebody else has to look at it.</param>
internal readonly record struct TrunkCheck(TrunkCall? Call, int Refusal)
{
    public static TrunkCheck NoTrunk => default;
}
