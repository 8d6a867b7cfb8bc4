using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

/// <summary>Members of newer runtimes that the tests use and Polyfill lacks.</summary>
internal static class NewerMembers
{
    extension(DateTimeOffset)
    {
        public static DateTimeOffset UnixEpoch => new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }

    extension(Task)
    {
        public static Task Delay(TimeSpan delay, TimeProvider time) => time.Delay(delay);

        public static Task Delay(TimeSpan delay, TimeProvider time, CancellationToken token) => time.Delay(delay, token);
    }

    extension(Directory)
    {
        public static DirectoryInfo CreateDirectory(string path, UnixFileMode mode) => Directory.CreateDirectory(path);
    }

    extension(JsonSerializerOptions)
    {
        public static JsonSerializerOptions Web => new(JsonSerializerDefaults.Web);
    }

    extension(ThreadPool)
    {
        public static long PendingWorkItemCount => 0;
    }

    public static string Replace(this string text, string old, string replacement, StringComparison comparison) =>
        text.Replace(old, replacement);
}
