namespace Softswitch.Domain.Speech.Grammars;

/// <summary>Spanish of Spain: veintiuno, veintiún mensajes, doscientas llamadas, las dos y media de la tarde.</summary>
internal sealed class SpanishGrammar() : Grammar(SpeechLanguage.Spanish, SpanishWords.Words)
{
    private const int Noon = 12;
    private const int Evening = 21;

    private static readonly string[] Small =
    [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce",
        "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro",
        "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
    ];

    private static readonly string[] Tens = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];

    private static readonly string[] Hundreds =
        ["", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"];

    private static readonly string[] Ordinals =
        ["", "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo"];

    public override string Time(TimeOnly time)
    {
        var hour = time.Hour % Noon == 0 ? Noon : time.Hour % Noon;
        var said = hour == 1 ? "la una" : $"las {Small[hour]}";
        var minute = time.Minute switch
        {
            0 => "",
            15 => " y cuarto",
            30 => " y media",
            _ => $" y {Whole(time.Minute, GrammaticalGender.None)}",
        };
        var part = time.Hour switch
        {
            0 => "de la noche",
            < 6 => "de la madrugada",
            < Noon => "de la mañana",
            Noon => "del mediodía",
            < Evening => "de la tarde",
            _ => "de la noche",
        };
        return $"{said}{minute} {part}";
    }

    public override string Date(DateOnly date, bool withYear)
    {
        var day = $"{WeekdayOf(date)} {BelowHundred(date.Day, GrammaticalGender.None)} de {MonthOf(date)}";
        return withYear ? $"{day} de {Whole(date.Year, GrammaticalGender.None)}" : day;
    }

    protected override string Whole(long value, GrammaticalGender gender)
    {
        if (value < Million)
            return BelowMillion(value, gender);
        var millions = value / Million;
        var said = millions == 1 ? "un millón" : $"{BelowMillion(millions, GrammaticalGender.Masculine)} millones";
        return value % Million == 0 ? said : $"{said} {BelowMillion(value % Million, gender)}";
    }

    // Beyond ten people count as usual: el once.
    protected override string Ordinal(int value) => value < Ordinals.Length ? Ordinals[value] : Whole(value, GrammaticalGender.None);

    protected override string Linked(long value, string noun) => value > 0 && value % Million == 0 ? $"de {noun}" : noun;

    private static string BelowMillion(long value, GrammaticalGender gender)
    {
        if (value < Thousand)
            return BelowThousand(value, gender, gender);

        // One before mil stays as it is, hundreds agree: treinta y un mil, doscientas mil llamadas.
        var thousands = value < 2 * Thousand ? "mil" : $"{BelowThousand(value / Thousand, GrammaticalGender.Masculine, gender)} mil";
        return value % Thousand == 0 ? thousands : $"{thousands} {BelowThousand(value % Thousand, gender, gender)}";
    }

    private static string BelowThousand(long value, GrammaticalGender ofOne, GrammaticalGender ofHundreds)
    {
        if (value < Hundred)
            return BelowHundred(value, ofOne);
        if (value == Hundred)
            return "cien";
        var hundreds = Hundreds[value / Hundred];
        if (ofHundreds == GrammaticalGender.Feminine && value >= 2 * Hundred)
            hundreds = WithEnd(hundreds, "os", "as");
        return value % Hundred == 0 ? hundreds : $"{hundreds} {BelowHundred(value % Hundred, ofOne)}";
    }

    private static string BelowHundred(long value, GrammaticalGender gender)
    {
        var said = value < 30 ? Small[value] : Tens[value / 10] + (value % 10 == 0 ? "" : $" y {Small[value % 10]}");
        if (value % 10 != 1 || value == 11 || gender == GrammaticalGender.None)
            return said;
        if (gender == GrammaticalGender.Feminine)
            return WithEnd(said, "uno", "una");
        return WithEnd(said, "uno", value == 21 ? "ún" : "un");
    }
}
