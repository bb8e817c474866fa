namespace Softswitch.Storage.Writing;

internal sealed class CdrAppend(CdrRow cdr) : WriteItem
{
    public override bool Endures => true;

    public override int Rows => 1;

    public override void Write(IRoundWriter writer)
    {
        writer.Append(cdr);

        // Only answered calls are noted while they last.
        if (cdr.Record.Answered is not null)
            writer.Unnote(cdr.Record.Call);
    }
}
