using System.Globalization;
using Microsoft.AspNetCore.Http;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Sounds;

/// <summary>Does what the forms of the page ask for.</summary>
internal sealed class SoundChanges(IConfigurationStore configuration, ISoundIntake intake, SoundShelf shelf)
{
    public async Task<SoundOutcome> Add(SoundVisit visit, IFormCollection form)
    {
        // A browser sends a file without a name when none was chosen.
        if (form.Files.GetFile("file") is not { FileName.Length: > 0 } file)
            return Refused(StatusCodes.Status400BadRequest, visit.Words.Refusals.FileMissing);
        var name = NameIn(form) is { Length: > 0 } given ? given : SoundRules.NameOf(file.FileName);
        await using var stream = file.OpenReadStream();
        return await intake.Take(visit.Tenant, name, LanguageIn(form), stream, visit.Actor, visit.Cancellation) switch
        {
            SoundIntake.Taken => new SoundOutcome.Ok(SoundDone.Added),
            SoundIntake.Refused refused => Invalid(visit, refused.Errors),
            SoundIntake.Busy => Refused(StatusCodes.Status503ServiceUnavailable, visit.Words.Refusals.Busy),
            _ => Refused(StatusCodes.Status404NotFound, visit.Texts.NotFound),
        };
    }

    public async Task<SoundOutcome> Change(SoundVisit visit, string sound, IFormCollection form)
    {
        if (!SoundId.TryParse(sound, out var id) || await configuration.Sounds.Find(visit.Tenant, id, visit.Cancellation) is not { } before)
            return Gone(visit);
        var config = before.Value with { Name = NameIn(form), Language = LanguageIn(form) };
        var result = await configuration.Sounds.Put(visit.Tenant, config, VersionIn(form), visit.Actor, visit.Cancellation);
        return Outcome(visit, result, SoundDone.Changed);
    }

    public async Task<SoundOutcome> Delete(SoundVisit visit, string sound, IFormCollection form)
    {
        if (!SoundId.TryParse(sound, out var id))
            return Gone(visit);
        var result = await configuration.Sounds.Delete(visit.Tenant, id, VersionIn(form), visit.Actor, visit.Cancellation);
        return result is StoreResult.Invalid { Errors: [{ Rule: "in-use" } error] }
            ? new SoundOutcome.Refused(StatusCodes.Status409Conflict, [await InUse(visit, id, error)])
            : Outcome(visit, result, SoundDone.Deleted);
    }

    private async Task<SoundRefusal> InUse(SoundVisit visit, SoundId id, FieldError error)
    {
        var line = (await shelf.List(visit.Tenant, visit.Cancellation)).FirstOrDefault(each => each.Sound.Id == id);
        return line is { Uses.IsEmpty: false }
            ? new SoundRefusal($"{visit.Words.Refusals.InUse} {line.Sound.Name}: {string.Join(", ", line.Uses.Select(visit.Words.Of))}.")
            : new SoundRefusal(visit.Words.Refusals.InUse, error.Message);
    }

    private static SoundOutcome Outcome(SoundVisit visit, StoreResult result, SoundDone done) => result switch
    {
        StoreResult.Ok => new SoundOutcome.Ok(done),
        StoreResult.Conflict => Refused(StatusCodes.Status409Conflict, visit.Words.Refusals.ChangedMeanwhile),
        StoreResult.Invalid invalid => Invalid(visit, invalid.Errors),
        _ => Gone(visit),
    };

    private static SoundOutcome.Refused Invalid(SoundVisit visit, ImmutableArray<FieldError> errors) =>
        new(StatusCodes.Status400BadRequest, [.. errors.Select(visit.Words.Refusals.Of)]);

    private static SoundOutcome.Refused Gone(SoundVisit visit) => Refused(StatusCodes.Status404NotFound, visit.Words.Refusals.Gone);

    private static SoundOutcome.Refused Refused(int status, string text) => new(status, [new SoundRefusal(text)]);

    private static string NameIn(IFormCollection form) => form["name"].ToString().Trim();

    private static string? LanguageIn(IFormCollection form) => form["language"].ToString() is { Length: > 0 } language ? language : null;

    // A form without one fits no version.
    private static long VersionIn(IFormCollection form) => long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : 0;
}
