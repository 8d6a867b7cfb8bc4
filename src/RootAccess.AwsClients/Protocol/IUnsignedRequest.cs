namespace RootAccess.AwsClients.Protocol;

/// <summary>A request that proves by its content who is calling.</summary>
public interface IUnsignedRequest;
