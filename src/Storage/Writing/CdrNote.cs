namespace Softswitch.Storage.Writing;

/// <summary>The presumed record of a call under way.</summary>
internal sealed class CdrNote(NoteRow note) : WriteItem
{
    public override bool Endures => false;

    public override bool CanWait => true;

    public override int Rows => 1;

    public override void Write(IRoundWriter writer) => writer.Note(note);
}
