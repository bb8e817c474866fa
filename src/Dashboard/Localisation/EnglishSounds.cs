using System.Collections.Frozen;

namespace Softswitch.Dashboard.Localisation;

internal static class EnglishSounds
{
    public static readonly SoundTexts Texts = new()
    {
        Title = "Sounds",
        Add = "Add a sound",
        File = "Sound file",
        FileHint = "At most {0} MB and {1} minutes. WAV is always taken; MP3 and others where ffmpeg is installed.",
        Name = "Name",
        NameHint = "A sound without a name gets that of its file.",
        Language = "Language",
        AnyLanguage = "Any",
        Send = "Upload",
        Length = "Length",
        Source = "Made of",
        UsedBy = "Used by",
        Unused = "nothing",
        Listen = "Listen",
        Change = "Change",
        Save = "Save",
        Delete = "Delete",
        None = "There are no sounds yet",
        Added = "The sound was added.",
        Changed = "The sound was changed.",
        Deleted = "The sound was deleted.",
        Prompt = "prompt",
        Music = "music",
        Service = "service",
        Languages = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["de"] = "German",
            ["en"] = "English",
            ["es"] = "Spanish",
            ["fr"] = "French",
            ["lv"] = "Latvian",
            ["nl"] = "Dutch",
        }.ToFrozenDictionary(StringComparer.Ordinal),
        Refusals = new SoundRefusalTexts
        {
            TooLarge = "The file is larger than is taken.",
            FileMissing = "Choose a sound file.",
            Empty = "There is no sound in the file.",
            NotReadable = "This file cannot be read as a sound.",
            Cut = "The file is not whole: its end is missing.",
            TooLong = "The sound lasts too long.",
            NoRoom = "The tenant already has as many sounds as it may.",
            BadName = "This name is not possible: 1 to 100 characters.",
            BadLanguage = "This language is not spoken here.",
            InUse = "This sound is in use; first give another sound to what uses it.",
            ChangedMeanwhile = "Somebody else has changed this sound meanwhile. See how it is now and try again.",
            Gone = "This sound is not there any more.",
            Busy = "Too many sounds are being processed just now. Try again in a moment.",
            Other = "That is not allowed.",
        },
    };
}
