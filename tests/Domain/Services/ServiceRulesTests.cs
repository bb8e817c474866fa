using Softswitch.Domain.Services;

namespace Softswitch.Domain.Tests.Services;

public sealed class ServiceRulesTests
{
    [Theory]
    [InlineData("600", ServiceKind.Echo, 3, null)]
    [InlineData("600", ServiceKind.Conference, null, null)]
    [InlineData("600", ServiceKind.Echo, 4, "extension length")]
    [InlineData("6", ServiceKind.Echo, null, "extension format")]
    [InlineData("60a", ServiceKind.Echo, 3, "extension format")]
    [InlineData(null, ServiceKind.Echo, 3, "extension format")]
    [InlineData("600", (ServiceKind)99, 3, "kind unknown")]
    public void Service_is_accepted_or_refused_by_field_and_rule(string? extension, ServiceKind kind, int? length, string? expected)
    {
        var error = ServiceRules.Check(new ServiceConfig(extension!, kind), length).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Field} {error.Rule}");
    }
}
