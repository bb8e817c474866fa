using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Schedules;

namespace Softswitch.Api.Schemes;

/// <summary>The public holidays of the tenant's country (SPEC R4).</summary>
internal static class HolidayRoutes
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tenants/{tenant}/holidays", List).RequireRole(Role.Reader)
        .Describe(new RouteNotes("Schemes", "List the public holidays of the tenant's country")
        {
            Detail = "Nationwide ones of BE, DE, DK, ES, FI, FR, LV, NL and US, and those of England and Wales for GB; no other country is known.",
            Answer = typeof(HolidayYearItem),
            Query = [new("year", $"{FirstYear} to {LastYear}; this year when not given", IsNumber: true)],
            Refusals = [400],
        });

    private static async Task<IResult> List(ApiRequest request)
    {
        var tenant = (await request.Service<IConfigurationStore>().Tenants.Find(request.Tenant, request.Cancellation))!.Value;
        var now = request.Service<TimeProvider>().GetUtcNow();
        var year = WallClock.At(now, TimeZoneInfo.FindSystemTimeZoneById(tenant.TimeZone)).Year;
        if (request.Query("year") is { } text
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= FirstYear and <= LastYear))
        {
            return Problem.Invalid("year", "range", $"year is {FirstYear} to {LastYear}");
        }

        return Answer.Of(new HolidayYearItem
        {
            Country = tenant.Country,
            IsKnown = Holidays.IsKnown(tenant.Country),
            Year = year,
            Items = [.. Holidays.Of(tenant.Country, year).Select(day => new HolidayItem { Date = day.Date, Holiday = day.Key })],
        });
    }
}
