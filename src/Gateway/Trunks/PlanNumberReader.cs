using Softswitch.Domain.Numbers;

namespace Softswitch.Gateway.Trunks;

/// <summary>Reads numbers by the plans of their countries.</summary>
internal sealed class PlanNumberReader : INumberReader
{
    public E164? Read(string text, string country) =>
        NumberPlans.For(country).TryReadInbound(text, out var number) ? number : null;
}
