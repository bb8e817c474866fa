using System.Collections.Immutable;
using Softswitch.Media.Sources;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Sources;

public sealed class PlaylistTests
{
    private const int ItemLength = 800;

    [Fact]
    public void Playlist_in_order_begins_again_after_its_last_item() =>
        Assert.Equal([0, 1, 2, 0, 1, 2, 0], Play(new Playlist(Items(3), 8000), 7));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    public void Playlist_shuffled_plays_each_item_once_a_round_and_none_twice_in_a_row(int count)
    {
        for (var seed = 0ul; seed < 50; seed++)
        {
            var heard = Play(new Playlist(Items(count), 8000, seed), count * 10);

            foreach (var round in heard.Chunk(count))
                Assert.Equal(Enumerable.Range(0, count), round.Order());
            if (count > 2)
                Assert.All(heard.Zip(heard.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
            Assert.Equal(heard, Play(new Playlist(Items(count), 8000, seed), count * 10));
        }
    }

    [Fact]
    public void Playlists_of_different_seeds_have_different_orders() =>
        Assert.True(Enumerable.Range(0, 20).Select(seed => string.Join(' ', Play(new Playlist(Items(8), 8000, (ulong)seed), 8))).Distinct(StringComparer.Ordinal).Count() > 15);

    [Theory]
    [InlineData(null)]
    [InlineData(7ul)]
    public void Playlist_resumed_at_its_cursor_goes_on_where_it_was(ulong? seed)
    {
        var first = new Playlist(Items(5), 8000, seed);
        SourceReading.Read(first, 13 * ItemLength + 8 * 33);
        var second = new Playlist(Items(5), 8000, seed);

        second.Seek(first.Cursor);

        Assert.Equal(new SoundCursor(13, 33), second.Cursor);
        Assert.Equal(SourceReading.Read(first, 9000), SourceReading.Read(second, 9000));
    }

    [Fact]
    public void Playlist_whose_items_have_no_sound_is_silent()
    {
        var empty = new ClipSource(SourceReading.Clip([], 8000));

        Assert.Equal(new short[500], SourceReading.Read(new Playlist([empty, empty], 8000), 500));
        Assert.Throws<ArgumentException>(() => new Playlist([], 8000));
    }

    [Fact]
    public void Playlist_read_frame_by_frame_allocates_nothing()
    {
        var playlist = new Playlist(Items(4), 16000, 1);
        var frame = new short[320];

        Assert.Equal(0, Allocated.InEveryRound(500, () => playlist.Read(frame)));
    }

    private static ImmutableArray<ISoundSource> Items(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new ClipSource(SourceReading.Clip([.. Enumerable.Repeat((short)i, ItemLength)], 8000)))];

    private static int[] Play(Playlist playlist, int items)
    {
        var heard = SourceReading.Read(playlist, items * ItemLength);
        return [.. heard.Chunk(ItemLength).Select(item => Assert.Single(item.Distinct()))];
    }
}
