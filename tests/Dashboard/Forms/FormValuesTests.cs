using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Tests.Forms;

public sealed class FormValuesTests
{
    private static readonly RoutingConfig Hours = new(
        "301", "Hours",
        TimeRouting: new TimeRoutingConfig([new TimeRoutingRow(new WeekPeriodConfig(DayOfWeek.Monday, "09:00", DayOfWeek.Friday, "17:00"), "101", "open")], "102"));

    [Fact]
    public void Value_written_into_fields_and_read_again_is_the_same()
    {
        var group = new RoutingConfig("300", "Sales", new GroupConfig(["101", "102"], HuntOrder.Fixed, 10, true, NoAnswer: "103"));

        Assert.Equivalent(group, Read(FormValues.Of(group)), strict: true);
        Assert.Equivalent(Hours, Read(FormValues.Of(Hours)), strict: true);
    }

    [Fact]
    public void Rows_that_are_blank_or_taken_out_are_left_out_and_the_others_counted_anew()
    {
        var values = Sent(
            ("group.members[0]", ""), ("group.members[2]", "102"), ("group.members[10]", "103"), ("group.members[4]", "101"),
            ("timeRouting.periods[0].to", "101"), ("timeRouting.periods[0].remove", "true"));

        Assert.Equal(("102", "101", "103", 3), (values["group.members[0]"], values["group.members[1]"], values["group.members[2]"], values.Rows("group.members")));
        Assert.Equal(0, values.Rows("timeRouting.periods"));
    }

    [Theory]
    [InlineData("group.memberSeconds", "soon", "format")]
    [InlineData("group.order", "Sometimes", "format")]
    [InlineData("timeRouting.periods[0].period.startDay", "", "required")]
    public void Field_that_holds_what_can_never_be_is_named_with_its_rule(string field, string value, string rule)
    {
        var values = Sent(("group.memberSeconds", "10"), ("timeRouting.periods[0].to", "101"), ("timeRouting.periods[0].period.startDay", "Monday"), ("timeRouting.periods[0].period.endDay", "Friday"), (field, value));
        var errors = new FieldErrors();

        Assert.Null(values.Read<RoutingConfig>(errors));
        Assert.Equal((field, rule), (errors.ToImmutable().Single().Field, errors.ToImmutable().Single().Rule));
    }

    [Fact]
    public void Names_that_are_no_fields_are_passed_over()
    {
        var values = Sent(("__RequestVerificationToken", "secret"), ("a[99999]", "x"), ("a..b", "x"), ("a[", "x"), ("name", " Sales "));

        Assert.Equal("Sales", values["name"]);
        Assert.Equal("", values["__RequestVerificationToken"]);
        Assert.Equal(0, values.Rows("a"));
    }

    private static RoutingConfig Read(FormValues values) => values.Read<RoutingConfig>(new FieldErrors())!;

    private static FormValues Sent(params (string Name, string Value)[] fields)
    {
        var all = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
            all[name] = value;
        return FormValues.Sent(new FormCollection(all));
    }
}
