namespace Softswitch.Domain.Numbers;

/// <summary>How an external number is written. The names are stored: do not rename.</summary>
public enum NumberNotation
{
    /// <summary>+31201234567.</summary>
    E164,

    /// <summary>31201234567.</summary>
    Digits,

    /// <summary>With the international prefix of the country: 0031201234567.</summary>
    International,

    /// <summary>As dialled within the country: 0201234567; numbers of other countries with the international prefix.</summary>
    National,
}
