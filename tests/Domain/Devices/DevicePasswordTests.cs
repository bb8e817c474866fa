using Softswitch.Domain.Devices;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Tests.Devices;

public sealed class DevicePasswordTests
{
    [Theory]
    [InlineData("Str0ng-enough", null)]
    [InlineData("Aa1-aaa", "length")]
    [InlineData("alllower1-", "weak")]
    [InlineData("ALLUPPER1-", "weak")]
    [InlineData("NoDigits--", "weak")]
    [InlineData("NoSpecial1", "weak")]
    [InlineData("With space1-", "format")]
    [InlineData("Übermäßig1-", "format")]
    [InlineData("Chan-Name.1", "weak")]
    public void Password_is_accepted_or_refused_by_rule(string password, string? rule)
    {
        var errors = new FieldErrors();
        DevicePassword.Check(errors, "password", password, "chan-name.1");

        Assert.Equal(rule, errors.ToImmutable().SingleOrDefault()?.Rule);
    }

    [Fact]
    public void Generated_password_is_strong_whatever_the_randomness()
    {
        var random = new Random(1);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[DevicePassword.RandomnessNeeded];
            random.NextBytes(bytes);
            var password = DevicePassword.Generate(bytes);
            var errors = new FieldErrors();
            DevicePassword.Check(errors, "password", password, null);
            Assert.True(errors.IsEmpty, password);
            Assert.Equal(DevicePassword.GeneratedLength, password.Length);
            seen.Add(password);
        }
        Assert.Equal(20_000, seen.Count);
    }

    [Fact]
    public void Too_little_randomness_is_refused() =>
        Assert.Throws<ArgumentException>(() => DevicePassword.Generate(new byte[DevicePassword.RandomnessNeeded - 1]));
}
