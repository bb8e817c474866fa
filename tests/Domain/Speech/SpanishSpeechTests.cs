using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Tests.Speech;

public sealed class SpanishSpeechTests
{
    private const SpeechLanguage Language = SpeechLanguage.Spanish;

    [Fact]
    public void Numbers_to_120_are_said_as_people_count() => Assert.Equal<string[]>(
        [
            "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce",
            "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés",
            "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve", "treinta", "treinta y uno",
            "treinta y dos", "treinta y tres", "treinta y cuatro", "treinta y cinco", "treinta y seis", "treinta y siete", "treinta y ocho",
            "treinta y nueve", "cuarenta", "cuarenta y uno", "cuarenta y dos", "cuarenta y tres", "cuarenta y cuatro", "cuarenta y cinco",
            "cuarenta y seis", "cuarenta y siete", "cuarenta y ocho", "cuarenta y nueve", "cincuenta", "cincuenta y uno", "cincuenta y dos",
            "cincuenta y tres", "cincuenta y cuatro", "cincuenta y cinco", "cincuenta y seis", "cincuenta y siete", "cincuenta y ocho",
            "cincuenta y nueve", "sesenta", "sesenta y uno", "sesenta y dos", "sesenta y tres", "sesenta y cuatro", "sesenta y cinco",
            "sesenta y seis", "sesenta y siete", "sesenta y ocho", "sesenta y nueve", "setenta", "setenta y uno", "setenta y dos",
            "setenta y tres", "setenta y cuatro", "setenta y cinco", "setenta y seis", "setenta y siete", "setenta y ocho",
            "setenta y nueve", "ochenta", "ochenta y uno", "ochenta y dos", "ochenta y tres", "ochenta y cuatro", "ochenta y cinco",
            "ochenta y seis", "ochenta y siete", "ochenta y ocho", "ochenta y nueve", "noventa", "noventa y uno", "noventa y dos",
            "noventa y tres", "noventa y cuatro", "noventa y cinco", "noventa y seis", "noventa y siete", "noventa y ocho",
            "noventa y nueve", "cien", "ciento uno", "ciento dos", "ciento tres", "ciento cuatro", "ciento cinco", "ciento seis",
            "ciento siete", "ciento ocho", "ciento nueve", "ciento diez", "ciento once", "ciento doce", "ciento trece", "ciento catorce",
            "ciento quince", "ciento dieciséis", "ciento diecisiete", "ciento dieciocho", "ciento diecinueve", "ciento veinte",
        ],
        Enumerable.Range(0, 121).Select(each => SpokenText.Of(new SayItem.Number(each), Language)).ToArray());

    [Theory]
    [InlineData(-21, "menos veintiuno")]
    [InlineData(200, "doscientos")]
    [InlineData(201, "doscientos uno")]
    [InlineData(999, "novecientos noventa y nueve")]
    [InlineData(1000, "mil")]
    [InlineData(1001, "mil uno")]
    [InlineData(1100, "mil cien")]
    [InlineData(1999, "mil novecientos noventa y nueve")]
    [InlineData(2000, "dos mil")]
    [InlineData(9999, "nueve mil novecientos noventa y nueve")]
    [InlineData(10000, "diez mil")]
    [InlineData(21000, "veintiún mil")]
    [InlineData(80000, "ochenta mil")]
    [InlineData(101000, "ciento un mil")]
    [InlineData(200000, "doscientos mil")]
    [InlineData(999999, "novecientos noventa y nueve mil novecientos noventa y nueve")]
    [InlineData(1000000, "un millón")]
    [InlineData(1000001, "un millón uno")]
    [InlineData(2000000, "dos millones")]
    [InlineData(21000000, "veintiún millones")]
    [InlineData(200000000, "doscientos millones")]
    [InlineData(1000000000, "mil millones")]
    [InlineData(2000000001, "dos mil millones uno")]
    public void Number_is_said_in_words(long value, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Number(value), Language));

    [Theory]
    [InlineData(1, "primero")]
    [InlineData(2, "segundo")]
    [InlineData(3, "tercero")]
    [InlineData(4, "cuarto")]
    [InlineData(5, "quinto")]
    [InlineData(7, "séptimo")]
    [InlineData(8, "octavo")]
    [InlineData(9, "noveno")]
    [InlineData(10, "décimo")]
    [InlineData(11, "once")]
    [InlineData(12, "doce")]
    [InlineData(13, "trece")]
    [InlineData(20, "veinte")]
    [InlineData(21, "veintiuno")]
    [InlineData(30, "treinta")]
    [InlineData(80, "ochenta")]
    [InlineData(81, "ochenta y uno")]
    [InlineData(91, "noventa y uno")]
    [InlineData(100, "cien")]
    [InlineData(101, "ciento uno")]
    [InlineData(1000, "mil")]
    [InlineData(1001, "mil uno")]
    public void Position_is_said_as_an_ordinal(int value, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Position(value), Language));

    [Theory]
    [InlineData("00:00", "las doce de la noche")]
    [InlineData("00:05", "las doce y cinco de la noche")]
    [InlineData("01:00", "la una de la madrugada")]
    [InlineData("01:01", "la una y uno de la madrugada")]
    [InlineData("09:15", "las nueve y cuarto de la mañana")]
    [InlineData("12:00", "las doce del mediodía")]
    [InlineData("12:30", "las doce y media del mediodía")]
    [InlineData("13:00", "la una de la tarde")]
    [InlineData("14:30", "las dos y media de la tarde")]
    [InlineData("21:21", "las nueve y veintiuno de la noche")]
    [InlineData("23:59", "las once y cincuenta y nueve de la noche")]
    public void Time_is_said_as_on_the_phone(string time, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.TimeOfDay(SpeechSamples.Time(time)), Language));

    [Theory]
    [InlineData("2026-11-26", "jueves veintiséis de noviembre de dos mil veintiséis")]
    [InlineData("1999-01-01", "viernes uno de enero de mil novecientos noventa y nueve")]
    [InlineData("2000-05-31", "miércoles treinta y uno de mayo de dos mil")]
    [InlineData("2005-03-21", "lunes veintiuno de marzo de dos mil cinco")]
    [InlineData("1900-08-11", "sábado once de agosto de mil novecientos")]
    public void Date_is_said_with_weekday_and_year(string date, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Date(SpeechSamples.Date(date)), Language));

    [Theory]
    [InlineData(0, "cero segundos")]
    [InlineData(1, "un segundo")]
    [InlineData(59, "cincuenta y nueve segundos")]
    [InlineData(60, "un minuto")]
    [InlineData(121, "dos minutos")]
    [InlineData(660, "once minutos")]
    [InlineData(1260, "veintiún minutos")]
    [InlineData(3600, "una hora")]
    [InlineData(3660, "una hora y un minuto")]
    [InlineData(7260, "dos horas y un minuto")]
    [InlineData(90000, "veinticinco horas")]
    public void Duration_agrees_with_its_units(int seconds, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Duration(TimeSpan.FromSeconds(seconds)), Language));

    [Theory]
    [InlineData("0", Currency.Euro, "cero euros")]
    [InlineData("0.01", Currency.Euro, "un céntimo")]
    [InlineData("1.01", Currency.Euro, "un euro y un céntimo")]
    [InlineData("2.5", Currency.Euro, "dos euros y cincuenta céntimos")]
    [InlineData("21.21", Currency.Euro, "veintiún euros y veintiún céntimos")]
    [InlineData("100", Currency.Euro, "cien euros")]
    [InlineData("1000000", Currency.Euro, "un millón de euros")]
    [InlineData("1.01", Currency.Dollar, "un dólar y un centavo")]
    [InlineData("21.21", Currency.Dollar, "veintiún dólares y veintiún centavos")]
    [InlineData("1.01", Currency.Pound, "una libra y un penique")]
    [InlineData("2.5", Currency.Pound, "dos libras y cincuenta peniques")]
    [InlineData("21.21", Currency.Pound, "veintiuna libras y veintiún peniques")]
    [InlineData("1.01", Currency.Krone, "una corona y un øre")]
    [InlineData("2.5", Currency.Krone, "dos coronas y cincuenta øre")]
    [InlineData("21.21", Currency.Krone, "veintiuna coronas y veintiún øre")]
    public void Money_agrees_with_its_currency(string amount, Currency currency, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Money(SpeechSamples.Amount(amount), currency), Language));

    [Theory]
    [InlineData("201", "dos cero uno")]
    [InlineData("1234", "uno dos tres cuatro")]
    [InlineData("12345", "uno dos tres, cuatro cinco")]
    [InlineData("*21#", "asterisco, dos uno, almohadilla")]
    [InlineData("912345678", "nueve uno dos, tres cuatro, cinco seis, siete ocho")]
    public void Digits_are_said_in_the_groups_of_the_country(string digits, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Digits(digits), Language));

    [Theory]
    [InlineData(0, "Tiene cero mensajes nuevos.")]
    [InlineData(1, "Tiene un mensaje nuevo.")]
    [InlineData(21, "Tiene veintiún mensajes nuevos.")]
    public void Messages_are_counted_by_grammar(long count, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Prompt(PromptId.NewMessages, [new SayItem.Number(count)]), Language));

    [Theory]
    [InlineData(1, GrammaticalGender.Feminine, "una")]
    [InlineData(21, GrammaticalGender.Masculine, "veintiún")]
    [InlineData(21, GrammaticalGender.Feminine, "veintiuna")]
    [InlineData(31, GrammaticalGender.Masculine, "treinta y un")]
    [InlineData(111, GrammaticalGender.Masculine, "ciento once")]
    [InlineData(121, GrammaticalGender.Feminine, "ciento veintiuna")]
    [InlineData(200, GrammaticalGender.Feminine, "doscientas")]
    [InlineData(500_501, GrammaticalGender.Feminine, "quinientas mil quinientas una")]
    [InlineData(21_000, GrammaticalGender.None, "veintiún mil")]
    [InlineData(2_200_000, GrammaticalGender.Feminine, "dos millones doscientas mil")]
    public void Number_before_a_noun_agrees_with_its_gender(long value, GrammaticalGender gender, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Number(value, gender), Language));
}
