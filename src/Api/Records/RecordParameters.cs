using System.Globalization;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Records;

/// <summary>What a client may ask of records, and how it is read.</summary>
internal static class RecordParameters
{
    private const int LongestTalk = 10_000_000;
    private static readonly TimeSpan LongestExport = TimeSpan.FromDays(366);

    public static readonly ImmutableArray<QueryNote> Filters =
    [
        new("from", "Calls that started at this time or later", Format: "date-time"),
        new("until", "Calls that started before this time", Format: "date-time"),
        new("number", "Calls with this number on either side: an extension or E.164; 00 for '+' and a national number with its 0 are understood"),
        new("caller", "Calls of this number"),
        new("called", "Calls to this number, as it was called or as the extension that rang"),
        new("match", "What is given of number, caller and called: Whole (when not given), Start or End, of at least 3 characters"),
        new("user", "Calls of or to the user with this id"),
        new("channel", "Calls of or to this channel"),
        new("trunk", "Calls over this trunk"),
        new("direction", "Internal, Incoming or Outgoing"),
        new("verdict", "Answered, Busy, NoAnswer, Refused, Cancelled, NotFound, Unreachable, LimitReached, Barred, Congested, Unencrypted or Failed"),
        new("minSeconds", "Talk of at least this many seconds", IsNumber: true),
        new("maxSeconds", "Talk of at most this many whole seconds; 0 finds calls nobody answered too", IsNumber: true),
    ];

    public static readonly ImmutableArray<QueryNote> List =
        [.. Filters, new("order", "Newest (when not given) or Oldest first"), QueryNote.After, QueryNote.Limit];

    /// <summary>The period, unix ms; all time when it is not given.</summary>
    public static (long From, long Until) Period(ApiRequest request, FieldErrors errors)
    {
        var from = request.Instant("from", errors) ?? 0;
        var until = request.Instant("until", errors) ?? long.MaxValue;
        errors.Require(from <= until, "until", "range", "until is not before from");
        return (from, until);
    }

    /// <summary>The period of an export, which has to be given.</summary>
    public static (long From, long Until) RequiredPeriod(ApiRequest request, FieldErrors errors)
    {
        foreach (var name in new[] { "from", "until" })
            errors.Require(request.Query(name) is not null, name, "required", $"{name} is required");
        return Period(request, errors);
    }

    /// <summary>How long the period of an export is, where nothing else is wrong.</summary>
    public static void CheckExport(long from, long until, FieldErrors errors) => errors.Require(
        !errors.IsEmpty || until - from <= LongestExport.TotalMilliseconds, "until", "range", $"until is at most {LongestExport.Days} days after from");

    public static CdrQuery Query(ApiRequest request, FieldErrors errors)
    {
        var (from, until) = Period(request, errors);
        var after = request.Text("after", errors) is { Length: > 0 } text ? text : null;
        errors.Require(after is null || CdrPosition.TryParse(after, out _), "after", "format", "after is 'next' of another page");
        var oldest = Name<RecordOrder>("order", request, errors) == RecordOrder.Oldest;
        return new CdrQuery(from, until, after, request.Limit(errors), oldest, Filter(request, errors));
    }

    public static CdrFilter Filter(ApiRequest request, FieldErrors errors)
    {
        var part = Name<NumberPart>("match", request, errors) ?? NumberPart.Whole;
        var (least, most) = (Seconds("minSeconds", request, errors), Seconds("maxSeconds", request, errors));
        errors.Require(least is null || most is null || least <= most, "maxSeconds", "range", "maxSeconds is not less than minSeconds");
        return new CdrFilter
        {
            Number = Number("number", part, request, errors),
            Caller = Number("caller", part, request, errors),
            Called = Number("called", part, request, errors),
            User = User(request, errors),
            Channel = Channel(request, errors),
            Trunk = request.Text("trunk", errors) is { Length: > 0 } trunk ? trunk : null,
            Direction = Name<CdrDirection>("direction", request, errors),
            Verdict = Name<CallVerdict>("verdict", request, errors)?.ToString(),
            MinSeconds = least,
            MaxSeconds = most,
        };
    }

    private static NumberMatch? Number(string name, NumberPart part, ApiRequest request, FieldErrors errors)
    {
        if (request.Text(name, errors) is not { Length: > 0 } text)
            return null;
        var match = NumberMatch.Read(text, part);
        errors.Require(
            match is not null, name, "format",
            part == NumberPart.Whole
                ? $"{name} is a number: 101, +31201234567"
                : $"{name} is a part of a number, of {NumberMatch.ShortestPart} characters at least");
        return match;
    }

    private static UserId? User(ApiRequest request, FieldErrors errors)
    {
        if (request.Text("user", errors) is not { Length: > 0 } text)
            return null;
        var ok = UserId.TryParse(text, out var user);
        errors.Require(ok, "user", "format", "user is the id of a user");
        return ok ? user : null;
    }

    private static ChannelName? Channel(ApiRequest request, FieldErrors errors)
    {
        if (request.Text("channel", errors) is not { Length: > 0 } text)
            return null;
        var ok = ChannelName.TryParse(text, out var channel);
        errors.Require(ok, "channel", "format", "channel is the name of a channel");
        return ok ? channel : null;
    }

    private static int? Seconds(string name, ApiRequest request, FieldErrors errors)
    {
        if (request.Text(name, errors) is not { Length: > 0 } text)
            return null;
        var ok = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestTalk;
        errors.Require(ok, name, "range", $"{name} is 0 to {LongestTalk}");
        return ok ? seconds : null;
    }

    private static T? Name<T>(string name, ApiRequest request, FieldErrors errors)
        where T : struct, Enum
    {
        if (request.Text(name, errors) is not { Length: > 0 } text)
            return null;
        var ok = Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]);
        errors.Require(ok, name, "unknown", $"{name} is one of {string.Join(", ", Enum.GetNames<T>())}");
        return ok ? value : null;
    }
}
