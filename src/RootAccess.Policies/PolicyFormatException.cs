using System;

namespace RootAccess.Policies;

/// <summary>A policy document is not one that AWS would accept.</summary>
public sealed class PolicyFormatException : FormatException
{
    /// <summary>Creates the exception without details.</summary>
    public PolicyFormatException()
        : this("The policy document is malformed.")
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">What is wrong, and where.</param>
    public PolicyFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="innerException">The cause.</param>
    public PolicyFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception for one element of a document.</summary>
    /// <param name="path">The element, such as <c>Statement[0].Effect</c>; empty for the document itself.</param>
    /// <param name="problem">What is wrong with it.</param>
    internal PolicyFormatException(string path, string problem)
        : base(path.Length == 0 ? problem : path + ": " + problem) => Path = path;

    /// <summary>
    /// The element at fault, such as <c>Statement[0].Effect</c>; empty where the whole text is at fault.
    /// </summary>
    public string Path { get; } = string.Empty;
}
