using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class SoundStoreTests(PostgresServer server)
{
    private static readonly SoundConfig Closed = new(Sound(1), "Closed", "nl", 5000, "MP3");

    [Theory, OnSqlite, OnPostgres]
    public async Task Sound_is_read_back_renamed_and_gone_with_its_audio(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var (sounds, store) = (storage.Configuration.Sounds, storage.Host.Sounds);
        var audio = new byte[2_500_000];
        new Random(1).NextBytes(audio);

        await store.Save(Samples.Acme, Closed.Id, new MemoryStream(audio), Samples.Now);
        await sounds.Put(Samples.Acme, Closed, null, Samples.Me).Ok();
        await sounds.Put(Samples.Acme, Closed with { Name = "Open", Language = null }, 1, Samples.Me).Ok();

        Assert.Equal(new Stored<SoundConfig>(Closed with { Name = "Open", Language = null }, 2), await sounds.Find(Samples.Acme, Closed.Id));
        Assert.Equal(audio, await AudioOf(storage, Closed.Id));
        Assert.False(await store.Copy(Samples.Other, Closed.Id, Stream.Null));
        Assert.Equal(["id fixed"], await sounds.Put(Samples.Acme, Closed with { Milliseconds = 6000 }, 2, Samples.Me).Errors());
        Assert.Equal("Open", Assert.Single((await sounds.List(Samples.Acme, new PageRequest(Search: "OP"))).Items).Value.Name);
        await sounds.Delete(Samples.Acme, Closed.Id, null, Samples.Me).Ok();
        Assert.Null(await AudioOf(storage, Closed.Id));
        var entry = (await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Limit: 1))).Items[0];
        Assert.IsType<UndoResult.Invalid>(await storage.Host.Undo.Undo(entry, Samples.Me));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Audio_without_a_sound_is_forgotten(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Host.Sounds;
        await Add(storage, Closed);
        await store.Save(Samples.Acme, Sound(2), new MemoryStream([2]), Samples.Now);
        await store.Save(Samples.Acme, Sound(3), new MemoryStream([3]), Samples.Now + 80_000_000);

        await store.Discard(Samples.Acme, Sound(3));
        await store.Discard(Samples.Acme, Closed.Id); // it is a sound's
        Assert.NotNull(await AudioOf(storage, Sound(2)));
        await store.Save(Samples.Acme, Sound(4), new MemoryStream([4]), Samples.Now + 90_000_000);

        var left = new List<bool>();
        for (var i = 1; i <= 4; i++)
            left.Add(await AudioOf(storage, Sound(i)) is not null);
        Assert.Equal([true, false, false, true], left);
        Assert.Equal(["file required"], await storage.Configuration.Sounds.Put(Samples.Acme, Closed with { Id = Sound(3) }, null, Samples.Me).Errors());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_tenant_uses_is_in_its_book_and_nowhere_else(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await Add(storage, Closed);
        var goodbye = new PromptConfig(PromptId.Goodbye, SpeechLanguage.Dutch, Closed.Id);
        var music = new MusicClassConfig("default", [Closed.Id, Closed.Id], Shuffled: true);
        var empty = await storage.Host.Sounds.Book(Samples.Acme);

        await storage.Configuration.Prompts.Put(Samples.Acme, goodbye, null, Samples.Me).Ok();
        await storage.Configuration.MusicClasses.Put(Samples.Acme, music, null, Samples.Me).Ok();

        var book = await storage.Host.Sounds.Book(Samples.Acme, empty);
        Assert.Equal((Closed.Id, 1), (book.Prompts[goodbye.Key], book.Prompts.Count));
        Assert.Equal([Closed.Id, Closed.Id], book.Music["default"].Sounds.ToArray());
        Assert.Same(book, await storage.Host.Sounds.Book(Samples.Acme, book));
        Assert.Empty((await storage.Host.Sounds.Book(Samples.Other)).Music);
        Assert.Same(SoundBook.Empty, await storage.Host.Sounds.Book(new("nobody")));
        Assert.Equal(["sound unknown"], await storage.Configuration.Prompts.Put(Samples.Other, goodbye, null, Samples.Me).Errors());
        Assert.Equal(["sounds[0] unknown"], await storage.Configuration.MusicClasses.Put(Samples.Other, music, null, Samples.Me).Errors());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_used_is_not_deleted_and_changes_are_undone(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await Add(storage, Closed);
        await store.Services.Put(Samples.Acme, new ServiceConfig("600", ServiceKind.Announcement, Sound: Closed.Id), null, Samples.Me).Ok();
        await store.MusicClasses.Put(Samples.Acme, new MusicClassConfig("lobby", [Closed.Id]), null, Samples.Me).Ok();
        await store.Services.Put(Samples.Acme, new ServiceConfig("601", ServiceKind.Music, "lobby"), null, Samples.Me).Ok();

        Assert.Equal(["id in-use"], await store.Sounds.Delete(Samples.Acme, Closed.Id, null, Samples.Me).Errors());
        Assert.Equal(["name in-use"], await store.MusicClasses.Delete(Samples.Acme, "lobby", null, Samples.Me).Errors());
        Assert.Equal(["music unknown"], await store.Services.Put(Samples.Acme, new ServiceConfig("602", ServiceKind.Music, "bar"), null, Samples.Me).Errors());
        Assert.Equal(["sound unknown"], await store.Services.Put(Samples.Acme, new ServiceConfig("602", ServiceKind.Announcement, Sound: Sound(9)), null, Samples.Me).Errors());
        Assert.Contains(await storage.Host.Reader.Services(Samples.Acme), service => service.Sound == Closed.Id);

        await store.Services.Delete(Samples.Acme, new("601"), null, Samples.Me).Ok();
        await store.MusicClasses.Delete(Samples.Acme, "lobby", null, Samples.Me).Ok();
        var entry = (await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Limit: 1))).Items[0];
        Assert.IsType<UndoResult.Done>(await storage.Host.Undo.Undo(entry, Samples.Me));
        Assert.Equal([Closed.Id], (await store.MusicClasses.Find(Samples.Acme, "lobby"))!.Value.Sounds.ToArray());
    }

    private static SoundId Sound(int number) => new(Samples.Id(number));

    private static async Task Add(TestStorage storage, SoundConfig sound)
    {
        await storage.Host.Sounds.Save(Samples.Acme, sound.Id, new MemoryStream([1, 2, 3]), Samples.Now);
        await storage.Configuration.Sounds.Put(Samples.Acme, sound, null, Samples.Me).Ok();
    }

    private static async Task<byte[]?> AudioOf(TestStorage storage, SoundId sound)
    {
        using var audio = new MemoryStream();
        return await storage.Host.Sounds.Copy(Samples.Acme, sound, audio) ? audio.ToArray() : null;
    }
}
