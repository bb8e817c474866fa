using static Softswitch.Domain.Speech.GrammaticalGender;

namespace Softswitch.Domain.Speech.Grammars;

internal static class SpanishWords
{
    public static readonly GrammarWords Words = new()
    {
        Digits = ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
        Minus = "menos",
        Plus = "más",
        Star = "asterisco",
        Hash = "almohadilla",
        And = "y",
        Weekdays = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
        Months = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
        Hour = new Noun(Feminine, "hora", "horas"),
        Minute = new Noun(Masculine, "minuto", "minutos"),
        Second = new Noun(Masculine, "segundo", "segundos"),
        Euro = new CurrencyNouns(new Noun(Masculine, "euro", "euros"), new Noun(Masculine, "céntimo", "céntimos")),
        Dollar = new CurrencyNouns(new Noun(Masculine, "dólar", "dólares"), new Noun(Masculine, "centavo", "centavos")),
        Pound = new CurrencyNouns(new Noun(Feminine, "libra", "libras"), new Noun(Masculine, "penique", "peniques")),
        Krone = new CurrencyNouns(new Noun(Feminine, "corona", "coronas"), new Noun(Masculine, "øre")),
    };
}
