using Softswitch.Domain.Numbers;
using Softswitch.Domain.Trunks;

namespace Softswitch.Gateway.Trunks;

/// <summary>Reads numbers by the plans of their countries.</summary>
internal sealed class PlanNumberReader : INumberReader
{
    public E164? Read(string text, TrunkModel trunk) =>
        NumberPlans.For(trunk.Country).TryReadInbound(text, out var number, trunk.Notation) ? number : null;
}
