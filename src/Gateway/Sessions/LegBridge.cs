namespace Softswitch.Gateway.Sessions;

/// <summary>Two legs whose media flow to each other; or one, whose media flow back to it.</summary>
internal sealed record LegBridge(LegSession One, LegSession Other)
{
    /// <summary>The gateway is, or could be, the other side of both.</summary>
    public bool CanAdapt => One != Other && One.Sound.CanAdapt && Other.Sound.CanAdapt;

    /// <summary>Connects all the media lines that both have; through the gateway where it is the other side of both.</summary>
    public void Connect()
    {
        if (One != Other && One.Sound.Station is not null && Other.Sound.Station is not null)
            One.Sound.Join(Other.Sound);
        else
            One.Media.Connect(Other.Media);
    }

    /// <summary>Makes the gateway the other side of both; false when it cannot be.</summary>
    public bool TryAdapt()
    {
        if (!CanAdapt)
            return false;
        One.Sound.Adapt();
        Other.Sound.Adapt();
        return true;
    }
}
