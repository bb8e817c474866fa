using Softswitch.Domain.Media;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Routing.Questions;

/// <summary>Callers get through while somebody is there; at other times they are told so, or led elsewhere (SPEC R4).</summary>
internal static class TimeFilterStep
{
    public static QuestionTurn Of(RouteQuestion question, RoutingModel.TimeFilter filter, RouteCursor cursor)
    {
        var opening = filter.Times.At(question.Local, question.Book.Country);
        if (opening.Reason is OpeningReason.Open or OpeningReason.Closed && filter.Availability != Availability.ByHours)
        {
            opening = filter.Availability == Availability.Always
                ? new Opening(OpeningReason.Open, "switched to open")
                : new Opening(OpeningReason.Closed, "switched to closed");
        }

        var closed = opening.Reason switch
        {
            OpeningReason.Open => new ClosedModel(filter.Open, null),
            OpeningReason.PublicHoliday => filter.Holiday,
            OpeningReason.Vacation => filter.Vacation,
            _ => filter.Closed,
        };
        return closed.To is { } to
            ? new QuestionTurn.Onward(to, cursor, $"{opening.Description}: {to}")
            : cursor.Farewell([new Sound.File(closed.Sound!.Value)], $"{opening.Description}: hangs up");
    }
}
