namespace Softswitch.Contracts.Records;

/// <summary>Which part of a number is known.</summary>
public enum NumberPart
{
    Whole,
    Start,
    End,
}
