namespace Softswitch.Domain.Routing.Extensions;

/// <summary>How a function indicator stands. The names are stored: do not rename.</summary>
public enum IndicatorSide
{
    Green,
    Red,
}
