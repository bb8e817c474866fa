using Softswitch.Contracts.Records;
using Softswitch.Storage.Cdrs;
using Softswitch.Storage.Writing;
using Softswitch.Support.Files;

namespace Softswitch.Storage.Tests;

public sealed class RecordJournalTests
{
    private const int Many = 16_000;

    [Fact]
    public void Newest_notes_are_kept_and_no_more_than_two_files_of_them()
    {
        using var folder = new TemporaryFolder();
        using (var journal = new RecordJournal(folder.FullPath, keepsNotes: true))
        {
            for (var call = 1; call <= Many; call++)
                journal.Add(Note(call));
        }

        using var next = new RecordJournal(folder.FullPath, keepsNotes: true);
        var left = next.Left.Select(note => note.Ended).ToList();
        Assert.InRange(left.Count, Many / 4, Many - 100);
        Assert.Equal(Enumerable.Range(Many + 1 - left.Count, left.Count).Select(each => (long)each), left);
        Assert.InRange(Directory.GetFiles(folder.FullPath).Sum(file => new FileInfo(file).Length), 4_000_000, 8_400_000);
    }

    [Fact]
    public void Notes_are_handed_on_before_their_file_is_overwritten_unless_their_call_has_ended()
    {
        using var folder = new TemporaryFolder();
        using var journal = new RecordJournal(folder.FullPath, keepsNotes: true);
        journal.Add(Note(1));
        journal.Add(Note(2));
        journal.Add(CdrRow.Of(Samples.Cdr(2)));

        var handedOn = new List<NoteRow>();
        for (var call = 3; call <= Many; call++)
        {
            handedOn.AddRange(journal.Add(Note(call)));
            handedOn.AddRange(journal.Add(CdrRow.Of(Samples.Cdr(call))));
        }

        Assert.Equal(Samples.Cdr(1).Call, Assert.Single(handedOn).Call);
    }

    [Fact]
    public void Old_notes_are_taken_once()
    {
        using var folder = new TemporaryFolder();
        using var journal = new RecordJournal(folder.FullPath, keepsNotes: true);
        journal.Add(Note(1));
        journal.Add(Note(9));

        Assert.Equal(Samples.Cdr(1).Call, Assert.Single(journal.Take(notedBefore: 5)).Call);
        Assert.Empty(journal.Take(notedBefore: 5));
    }

    [Fact]
    public void Every_note_is_handed_on_where_the_database_must_have_them_and_where_there_is_no_file()
    {
        using var folder = new TemporaryFolder();
        using var besides = new RecordJournal(folder.FullPath, keepsNotes: false);
        using var without = new RecordJournal(Path.Combine(folder.FullPath, "gone"), keepsNotes: true);

        Assert.Single(besides.Add(Note(1)));
        Assert.Single(without.Add(Note(1)));
        Assert.Empty(without.Add(CdrRow.Of(Samples.Cdr(1))));
    }

    private static NoteRow Note(int call) => NoteRow.Of(Samples.Cdr(call) with { Ended = call, Presumed = true });
}
