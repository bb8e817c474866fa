namespace Softswitch.Domain.Speech;

/// <summary>A currency that amounts are spoken in.</summary>
public enum Currency
{
    Euro,
    Dollar,
    Pound,

    /// <summary>Of Denmark.</summary>
    Krone,
}
