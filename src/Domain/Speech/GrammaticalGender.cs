namespace Softswitch.Domain.Speech;

/// <summary>The gender of what is counted, where the language has it change the number: un mensaje, una llamada.</summary>
public enum GrammaticalGender
{
    /// <summary>Nothing follows the number: uno, eins.</summary>
    None,
    Masculine,
    Feminine,
    Neuter,
}
